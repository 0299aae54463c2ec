package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import java.math.BigDecimal;

/** A payment with an auto-pay key of KCP Quick Pay. Every method gives a changed copy. */
public final class KcpQuickAutopay {
  private final Call call;

  private KcpQuickAutopay(Call call) {
    this.call = call;
  }

  /**
   * Begins with what every payment needs.
   *
   * @param customerUid the shop's id of the key
   * @param merchantUid the shop's order number, one that was never paid
   * @param name what is paid for, at most 40 characters
   * @param buyerName who pays, at most 20 characters
   * @param amount in won, more than 0
   * @return the request
   */
  public static KcpQuickAutopay of(
      String customerUid, String merchantUid, String name, String buyerName, BigDecimal amount) {
    return new KcpQuickAutopay(
        Call.of("kcpquick.payAutopay")
            .with("customer_uid", customerUid)
            .with("merchant_uid", merchantUid)
            .with("name", name)
            .with("buyer_name", buyerName)
            .with("amount", amount));
  }

  /**
   * Sends the webhook of this payment elsewhere than the console says.
   *
   * @param noticeUrl the address
   * @return a copy
   */
  public KcpQuickAutopay noticeUrl(String noticeUrl) {
    return new KcpQuickAutopay(call.with("notice_url", noticeUrl));
  }

  Call call() {
    return call;
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
