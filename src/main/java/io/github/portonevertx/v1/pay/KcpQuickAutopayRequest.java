package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Buyer;
import java.math.BigDecimal;

/** A payment with an auto-pay key of KCP Quick Pay. */
public final class KcpQuickAutopayRequest implements Request {
  private final RequestFields fields;

  private KcpQuickAutopayRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the action and the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link KcpQuickAutopayRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("kcpquick.payAutopay");

    private Builder() {}

    /**
     * Sets the shop's id of the auto-pay key.
     *
     * @param customerUid at most 80 characters; required
     * @return this
     */
    public Builder customerUid(String customerUid) {
      fields.set("customer_uid", customerUid);
      return this;
    }

    /**
     * Sets the shop's order number.
     *
     * @param merchantUid at most 40 characters, never paid before; required
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets the name of what is paid for.
     *
     * @param name at most 40 characters; required
     * @return this
     */
    public Builder name(String name) {
      fields.set("name", name);
      return this;
    }

    /**
     * Sets the buyer.
     *
     * @param buyer with a name of at most 20 characters, which is required; KCP Quick Pay takes no
     *     other field
     * @return this
     */
    public Builder buyer(Buyer buyer) {
      fields.setAll("buyer_name", Arguments.wire(buyer, Buyer::parameters));
      return this;
    }

    /**
     * Sets the amount.
     *
     * @param amount in won, without decimals, more than 0; required
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the address that the webhooks of this payment are sent to, instead of the one set in the
     * console.
     *
     * @param noticeUrl the address
     * @return this
     */
    public Builder noticeUrl(String noticeUrl) {
      fields.set("notice_url", noticeUrl);
      return this;
    }

    /** {@return the request} */
    public KcpQuickAutopayRequest build() {
      return new KcpQuickAutopayRequest(fields.copy());
    }
  }
}
