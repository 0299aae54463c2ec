package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A charge of a billing key.
 *
 * <pre>{@code
 * AgainRequest.of("card-of-customer-1", "order-1", new BigDecimal("9000"), "A month of tea")
 *     .buyerName("…")
 * }</pre>
 */
public final class AgainRequest extends ChargeRequest<AgainRequest> {
  private AgainRequest(Call call) {
    super(call);
  }

  /**
   * A charge with what PortOne needs.
   *
   * @param customerUid the billing key to charge
   * @param merchantUid the order number, used for no other payment
   * @param amount what to charge, in the major unit of the currency
   * @param name what is paid for, as the buyer reads it, up to 40 characters
   * @return the request
   */
  public static AgainRequest of(
      String customerUid, String merchantUid, BigDecimal amount, String name) {
    return new AgainRequest(
        Call.of("subscribe.again")
            .with("customer_uid", customerUid)
            .with("merchant_uid", merchantUid)
            .with("amount", amount)
            .with("name", name));
  }

  /**
   * Says how many things are sold.
   *
   * @param productCount at least 1
   * @return a copy
   */
  public AgainRequest productCount(int productCount) {
    return new AgainRequest(call().with("product_count", productCount));
  }

  /**
   * Says what kind of cash receipt is issued. Toss Pay only.
   *
   * @param cashReceiptType for whom
   * @return a copy
   */
  public AgainRequest cashReceiptType(CashReceiptType cashReceiptType) {
    return new AgainRequest(
        call()
            .with(
                "cash_receipt_type",
                Arguments.required(cashReceiptType, "cash_receipt_type").wire()));
  }

  /**
   * Says when what was paid for is used, which Naver Pay asks for.
   *
   * @param naverUseConfirm the day, in Korea
   * @return a copy
   */
  public AgainRequest naverUseConfirm(LocalDate naverUseConfirm) {
    return new AgainRequest(
        call()
            .with(
                "extra",
                Map.of(
                    "naverUseCfm",
                    DateTimeFormatter.BASIC_ISO_DATE.format(
                        Arguments.required(naverUseConfirm, "naver_use_confirm")))));
  }

  /**
   * Charges through a channel of yours, where the key has several.
   *
   * @param channelKey the key of the channel
   * @return a copy
   */
  public AgainRequest channelKey(String channelKey) {
    return new AgainRequest(call().with("channel_key", channelKey));
  }

  @Override
  AgainRequest around(Call call) {
    return new AgainRequest(call);
  }
}
