package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.math.BigDecimal;

/** A payment with KCP prepaid money. */
public final class KcpQuickMoneyRequest implements Request {
  private final RequestFields fields;

  private KcpQuickMoneyRequest(RequestFields fields) {
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

  /** A builder of {@link KcpQuickMoneyRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("kcpquick.payMoney");

    private Builder() {}

    /**
     * Sets the shop's id of the member.
     *
     * @param memberId at most 16 characters; required
     * @return this
     */
    public Builder memberId(String memberId) {
      fields.set("member_id", memberId);
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
     * Sets PortOne's id of the payment.
     *
     * @param impUid at most 32 characters; required
     * @return this
     */
    public Builder impUid(String impUid) {
      fields.set("imp_uid", impUid);
      return this;
    }

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
    public KcpQuickMoneyRequest build() {
      return new KcpQuickMoneyRequest(fields.copy());
    }
  }
}
