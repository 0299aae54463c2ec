package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;
import java.time.Instant;

/** A barcode to be issued for an order, paid at the till of a convenience store. */
public final class CvsRequest extends DepositRequest<CvsRequest> {
  private CvsRequest(Call call) {
    super(call);
  }

  /**
   * A barcode with what PortOne needs.
   *
   * @param channelKey the channel to issue it through
   * @param merchantUid the order number
   * @param amount what to pay, in the major unit of the currency
   * @return the request
   */
  public static CvsRequest of(String channelKey, String merchantUid, BigDecimal amount) {
    return new CvsRequest(
        Call.of("cvs.issue")
            .with("channel_key", channelKey)
            .with("merchant_uid", merchantUid)
            .with("amount", amount));
  }

  /**
   * Issues a barcode of your choice.
   *
   * @param barcode the barcode
   * @return a copy
   */
  public CvsRequest barcode(String barcode) {
    return new CvsRequest(call().with("barcode", barcode));
  }

  /**
   * Says until when it can be paid.
   *
   * @param expiredAt in whole seconds
   * @return a copy
   */
  public CvsRequest expiredAt(Instant expiredAt) {
    return new CvsRequest(
        call().with("expired_at", Arguments.required(expiredAt, "expired_at").getEpochSecond()));
  }

  /**
   * Has your server asked before each payment.
   *
   * @param confirmUrl the address
   * @return a copy
   */
  public CvsRequest confirmUrl(String confirmUrl) {
    return new CvsRequest(call().with("confirm_url", confirmUrl));
  }

  @Override
  CvsRequest around(Call call) {
    return new CvsRequest(call);
  }
}
