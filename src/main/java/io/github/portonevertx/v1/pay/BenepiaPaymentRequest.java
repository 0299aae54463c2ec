package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Buyer;
import java.math.BigDecimal;
import java.util.Collection;

/** A payment with Benepia welfare points. */
public final class BenepiaPaymentRequest implements Request {
  private final RequestFields fields;

  private BenepiaPaymentRequest(RequestFields fields) {
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

  /** A builder of {@link BenepiaPaymentRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("benepia.pay");

    private Builder() {}

    /**
     * Sets the Benepia account.
     *
     * @param user the id of the account; required
     * @return this
     */
    public Builder user(String user) {
      fields.set("benepia_user", user);
      return this;
    }

    /**
     * Sets the password of the Benepia account.
     *
     * @param password required; never logged
     * @return this
     */
    public Builder password(String password) {
      fields.set("benepia_password", password);
      return this;
    }

    /**
     * Sets the channel.
     *
     * @param channelKey the key of one of the shop's channels; required
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channel_key", channelKey);
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
     * Sets the amount.
     *
     * @param amount in won, more than 0; required
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the company that the account belongs to.
     *
     * @param memberCode Benepia's code of the company
     * @return this
     */
    public Builder memberCode(String memberCode) {
      fields.set("benepia_member_code", memberCode);
      return this;
    }

    /**
     * Sets the buyer.
     *
     * @param buyer those of its fields that are to be sent
     * @return this
     */
    public Builder buyer(Buyer buyer) {
      fields.setAll("buyer_name", Arguments.wire(buyer, Buyer::parameters));
      return this;
    }

    /**
     * Sets the addresses that the webhooks of this payment are sent to, instead of the one set in
     * the console.
     *
     * @param noticeUrls one or more
     * @return this
     */
    public Builder noticeUrls(Collection<String> noticeUrls) {
      fields.set("notice_url", noticeUrls);
      return this;
    }

    /**
     * Sets data of the shop that queries of the payment return.
     *
     * @param customData such as JSON as text
     * @return this
     */
    public Builder customData(String customData) {
      fields.set("custom_data", customData);
      return this;
    }

    /** {@return the request} */
    public BenepiaPaymentRequest build() {
      return new BenepiaPaymentRequest(fields.copy());
    }
  }
}
