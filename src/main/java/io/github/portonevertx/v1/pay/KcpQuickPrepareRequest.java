package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.math.BigDecimal;

/**
 * The announcement of a payment with KCP prepaid money.
 *
 * <p>Creating and changing an announcement take the same fields.
 */
public final class KcpQuickPrepareRequest implements Request {
  private final RequestFields fields;

  private KcpQuickPrepareRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the call {@code kcpquick.createPrepare}} {@code kcpquick().updatePrepare(…)} sends the
   * same parameters as {@code kcpquick.updatePrepare}.
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the action and the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link KcpQuickPrepareRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("kcpquick.createPrepare");

    private Builder() {}

    /**
     * Sets the shop's order number.
     *
     * @param merchantUid at most 40 characters; required
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets KCP's id of the deal.
     *
     * @param btid at most 20 characters; required
     * @return this
     */
    public Builder btid(String btid) {
      fields.set("btid", btid);
      return this;
    }

    /**
     * Sets the buyer's IP address.
     *
     * @param custIp an IPv4 address; required
     * @return this
     */
    public Builder custIp(String custIp) {
      fields.set("cust_ip", custIp);
      return this;
    }

    /**
     * Sets the code verifier that belongs to the code challenge sent to KCP.
     *
     * @param codeVerifier at most 200 characters; required
     * @return this
     */
    public Builder codeVerifier(String codeVerifier) {
      fields.set("code_verifier", codeVerifier);
      return this;
    }

    /**
     * Sets whether the prepaid money is approved in advance.
     *
     * @param prepaidAuth sent as {@code Y} or {@code N}
     * @return this
     */
    public Builder prepaidAuth(boolean prepaidAuth) {
      fields.set("prepaid_auth_yn", prepaidAuth ? "Y" : "N");
      return this;
    }

    /**
     * Sets the amount of prepaid money that is used.
     *
     * @param prepaidAmount in won, without decimals, from 0 to 999,999,999
     * @return this
     */
    public Builder prepaidAmount(BigDecimal prepaidAmount) {
      fields.set("prepaid_amount", prepaidAmount);
      return this;
    }

    /**
     * Sets the type of the seller; the spelling is PortOne's.
     *
     * @param venderType at most 20 characters
     * @return this
     */
    public Builder venderType(String venderType) {
      fields.set("vender_type", venderType);
      return this;
    }

    /**
     * Sets the id of a reward.
     *
     * @param rewardId at most 20 characters
     * @return this
     */
    public Builder rewardId(String rewardId) {
      fields.set("reward_id", rewardId);
      return this;
    }

    /** {@return the request} */
    public KcpQuickPrepareRequest build() {
      return new KcpQuickPrepareRequest(fields.copy());
    }
  }
}
