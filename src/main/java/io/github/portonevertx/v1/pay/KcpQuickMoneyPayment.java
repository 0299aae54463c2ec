package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import java.math.BigDecimal;

/** A payment with KCP prepaid money. Every method gives a changed copy. */
public final class KcpQuickMoneyPayment {
  private final Call call;

  private KcpQuickMoneyPayment(Call call) {
    this.call = call;
  }

  /**
   * Begins with what every payment needs.
   *
   * @param memberId the shop's id of the member, at most 16 characters
   * @param channelKey which of the shop's channels is used
   * @param impUid PortOne's id of the payment
   * @param merchantUid the shop's order number
   * @param name what is paid for, at most 40 characters
   * @param amount in won, more than 0
   * @return the request
   */
  public static KcpQuickMoneyPayment of(
      String memberId,
      String channelKey,
      String impUid,
      String merchantUid,
      String name,
      BigDecimal amount) {
    return new KcpQuickMoneyPayment(
        Call.of("kcpquick.payMoney")
            .with("member_id", memberId)
            .with("channel_key", channelKey)
            .with("imp_uid", impUid)
            .with("merchant_uid", merchantUid)
            .with("name", name)
            .with("amount", amount));
  }

  /**
   * Sends the webhook of this payment elsewhere than the console says.
   *
   * @param noticeUrl the address
   * @return a copy
   */
  public KcpQuickMoneyPayment noticeUrl(String noticeUrl) {
    return new KcpQuickMoneyPayment(call.with("notice_url", noticeUrl));
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
