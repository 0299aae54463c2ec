package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.WindowPage;
import io.vertx.core.json.JsonObject;

/** The pages of the payment window. */
final class WindowHtml {

  private static final String TITLE = "Simulated payment";

  private WindowHtml() {}

  /** Returns the page of a payment, with a button for each possible action of the buyer. */
  static WindowPage window(JsonObject payment, boolean open) {
    String action = WindowPages.PATH + "/" + payment.getString("imp_uid");
    WindowPage page =
        new WindowPage(TITLE)
            .field("Item", "name", payment.getString("name"))
            .field("Amount", "amount", WireJson.plain(Ledger.money(payment, "amount")))
            .field("Currency", "currency", payment.getString("currency"))
            .field("Order", "merchant_uid", payment.getString("merchant_uid"))
            .field("Payment", "imp_uid", payment.getString("imp_uid"))
            .field("Status", "status", payment.getString("status"));
    if (open) {
      page.buttons(
          action,
          "pay",
          "Pay",
          "decline",
          "Decline",
          "account",
          "Virtual account",
          "close",
          "Close");
    } else if (Ledger.waitsForDeposit(payment)) {
      page.buttons(action, "deposit", "Deposit");
    }
    return page;
  }

  /** Returns the page with the parameters of the redirect to the shop. */
  static WindowPage result(WindowResult result) {
    return new WindowPage(TITLE)
        .field("Payment", "imp_uid", result.impUid())
        .field("Order", "merchant_uid", result.merchantUid())
        .field("Success", "imp_success", String.valueOf(result.success()))
        .field("Message", "error_msg", result.errorMsg());
  }
}
