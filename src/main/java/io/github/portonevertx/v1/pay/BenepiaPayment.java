package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import java.math.BigDecimal;
import java.util.List;

/** A payment with Benepia welfare points. Every method gives a changed copy. */
public final class BenepiaPayment {
  private final Call call;

  private BenepiaPayment(Call call) {
    this.call = call;
  }

  /**
   * Begins with what every payment needs.
   *
   * @param user the account
   * @param password its password
   * @param channelKey which of the shop's channels is used
   * @param merchantUid the shop's order number, one that was never paid
   * @param name what is paid for, at most 40 characters
   * @param amount in won, more than 0
   * @return the request
   */
  public static BenepiaPayment of(
      String user,
      String password,
      String channelKey,
      String merchantUid,
      String name,
      BigDecimal amount) {
    return new BenepiaPayment(
        Call.of("benepia.pay")
            .with("benepia_user", user)
            .with("benepia_password", password)
            .with("channel_key", channelKey)
            .with("merchant_uid", merchantUid)
            .with("name", name)
            .with("amount", amount));
  }

  /**
   * Names the company the account belongs to.
   *
   * @param memberCode its code
   * @return a copy
   */
  public BenepiaPayment memberCode(String memberCode) {
    return new BenepiaPayment(call.with("benepia_member_code", memberCode));
  }

  /**
   * Names the buyer.
   *
   * @param buyerName at most 16 characters
   * @return a copy
   */
  public BenepiaPayment buyerName(String buyerName) {
    return new BenepiaPayment(call.with("buyer_name", buyerName));
  }

  /**
   * Adds the buyer's mail address.
   *
   * @param buyerEmail at most 64 characters
   * @return a copy
   */
  public BenepiaPayment buyerEmail(String buyerEmail) {
    return new BenepiaPayment(call.with("buyer_email", buyerEmail));
  }

  /**
   * Adds the buyer's phone number.
   *
   * @param buyerTel at most 16 characters
   * @return a copy
   */
  public BenepiaPayment buyerTel(String buyerTel) {
    return new BenepiaPayment(call.with("buyer_tel", buyerTel));
  }

  /**
   * Adds the buyer's address.
   *
   * @param buyerAddr at most 128 characters
   * @return a copy
   */
  public BenepiaPayment buyerAddr(String buyerAddr) {
    return new BenepiaPayment(call.with("buyer_addr", buyerAddr));
  }

  /**
   * Adds the buyer's postal code.
   *
   * @param buyerPostcode at most 8 characters
   * @return a copy
   */
  public BenepiaPayment buyerPostcode(String buyerPostcode) {
    return new BenepiaPayment(call.with("buyer_postcode", buyerPostcode));
  }

  /**
   * Sends the webhooks of this payment elsewhere than the console says.
   *
   * @param noticeUrls one or more addresses
   * @return a copy
   */
  public BenepiaPayment noticeUrls(List<String> noticeUrls) {
    return new BenepiaPayment(call.with("notice_url", noticeUrls));
  }

  /**
   * Attaches data of the shop's own.
   *
   * @param customData JSON as text
   * @return a copy
   */
  public BenepiaPayment customData(String customData) {
    return new BenepiaPayment(call.with("custom_data", customData));
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
