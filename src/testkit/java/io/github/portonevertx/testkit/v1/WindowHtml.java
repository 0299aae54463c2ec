package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The HTML of the payment window's pages. Every value is escaped. */
final class WindowHtml {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 3rem auto }
        dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem }
        dt { color: #666 }
        dd { margin: 0; overflow-wrap: anywhere }
        button { font: inherit; padding: .5rem 1rem }
      </style>
      <h1>%1$s</h1>
      %2$s
      </html>
      """;

  private WindowHtml() {}

  /** Returns the page of a payment, with a button for each possible action of the buyer. */
  static String window(JsonObject payment, boolean open) {
    StringBuilder body = new StringBuilder("<dl>");
    field(body, "Item", "name", payment.getString("name"));
    field(body, "Amount", "amount", WireJson.plain(Ledger.money(payment, "amount")));
    field(body, "Currency", "currency", payment.getString("currency"));
    field(body, "Order", "merchant_uid", payment.getString("merchant_uid"));
    field(body, "Payment", "imp_uid", payment.getString("imp_uid"));
    field(body, "Status", "status", payment.getString("status"));
    body.append("</dl>");
    if (open) {
      buttons(
          body,
          payment.getString("imp_uid"),
          "pay",
          "Pay",
          "decline",
          "Decline",
          "account",
          "Virtual account",
          "close",
          "Close");
    } else if (Ledger.waitsForDeposit(payment)) {
      buttons(body, payment.getString("imp_uid"), "deposit", "Deposit");
    }
    return PAGE.formatted("Simulated payment", body);
  }

  /** Returns the page with the parameters of the redirect to the shop. */
  static String result(WindowResult result) {
    StringBuilder body = new StringBuilder("<dl>");
    field(body, "Payment", "imp_uid", result.impUid());
    field(body, "Order", "merchant_uid", result.merchantUid());
    field(body, "Success", "imp_success", String.valueOf(result.success()));
    field(body, "Message", "error_msg", result.errorMsg());
    return PAGE.formatted("Simulated payment", body.append("</dl>"));
  }

  static String message(String title, String text) {
    return PAGE.formatted(escape(title), "<p>" + escape(text) + "</p>");
  }

  private static void field(StringBuilder body, String label, String id, @Nullable String value) {
    if (value != null) {
      body.append("<dt>%s<dd id=\"%s\">%s\n".formatted(label, id, escape(value)));
    }
  }

  private static void buttons(StringBuilder body, String impUid, String... stepsAndLabels) {
    body.append(
        "<form method=\"post\" action=\"%s/%s\">\n".formatted(WindowPages.PATH, escape(impUid)));
    for (int i = 0; i < stepsAndLabels.length; i += 2) {
      body.append(
          "<button id=\"%1$s\" name=\"step\" value=\"%1$s\">%2$s</button>\n"
              .formatted(stepsAndLabels[i], stepsAndLabels[i + 1]));
    }
    body.append("</form>");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
