package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.values.JsonFields;
import java.math.BigDecimal;

/**
 * A deal with KCP prepaid money, announced before it is paid. Every method gives a changed copy.
 */
public final class KcpQuickPrepare {
  private final JsonFields part;

  private KcpQuickPrepare(JsonFields part) {
    this.part = part;
  }

  /**
   * Begins with what every deal needs.
   *
   * @param merchantUid the shop's order number
   * @param btid KCP's id of the deal, at most 20 characters
   * @param custIp the buyer's address on the net, IPv4
   * @param codeVerifier the proof that belongs to the challenge KCP was given
   * @return the value
   */
  public static KcpQuickPrepare of(
      String merchantUid, String btid, String custIp, String codeVerifier) {
    return new KcpQuickPrepare(
        JsonFields.empty()
            .with("merchant_uid", merchantUid)
            .with("btid", btid)
            .with("cust_ip", custIp)
            .with("code_verifier", codeVerifier));
  }

  /**
   * Says how much of the prepaid money is used.
   *
   * @param amount in won
   * @return a copy
   */
  public KcpQuickPrepare prepaidAmount(BigDecimal amount) {
    return new KcpQuickPrepare(part.with("prepaid_amount", amount));
  }

  /**
   * Says what kind of seller it is; PortOne spells it so.
   *
   * @param venderType at most 20 characters
   * @return a copy
   */
  public KcpQuickPrepare venderType(String venderType) {
    return new KcpQuickPrepare(part.with("vender_type", venderType));
  }

  /**
   * Names a reward.
   *
   * @param rewardId at most 20 characters
   * @return a copy
   */
  public KcpQuickPrepare rewardId(String rewardId) {
    return new KcpQuickPrepare(part.with("reward_id", rewardId));
  }

  /**
   * Says whether the prepaid money is to be approved beforehand.
   *
   * @param approve sent as {@code Y} or {@code N}
   * @return a copy
   */
  public KcpQuickPrepare prepaidAuth(boolean approve) {
    return new KcpQuickPrepare(part.with("prepaid_auth_yn", approve ? "Y" : "N"));
  }

  Call call(String action) {
    return Call.of(action).withParameters(part.values());
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return "KcpQuickPrepare" + part;
  }
}
