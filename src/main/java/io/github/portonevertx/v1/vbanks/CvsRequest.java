package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Buyer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;

/**
 * A barcode to be issued for an order and paid at a convenience store.
 *
 * <pre>{@code
 * CvsRequest.builder()
 *     .channelKey("channel-key-1")
 *     .merchantUid("order-1")
 *     .amount(new BigDecimal("6000"))
 *     .build()
 * }</pre>
 */
public final class CvsRequest implements Request {
  private final RequestFields fields;

  private CvsRequest(RequestFields fields) {
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

  /** A builder of {@link CvsRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("cvs.issue");

    private Builder() {}

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
     * @param merchantUid at most 40 characters; required
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets the amount to pay.
     *
     * @param amount in the major unit of the currency, more than 0; required
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the barcode to issue.
     *
     * @param barcode the barcode; PortOne chooses one when it is not set
     * @return this
     */
    public Builder barcode(String barcode) {
      fields.set("barcode", barcode);
      return this;
    }

    /**
     * Sets the time until which the barcode can be paid.
     *
     * @param expiredAt in whole seconds
     * @return this
     */
    public Builder expiredAt(Instant expiredAt) {
      fields.set("expired_at", Arguments.wire(expiredAt, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets the address that PortOne asks for confirmation before each payment.
     *
     * @param confirmUrl the address
     * @return this
     */
    public Builder confirmUrl(String confirmUrl) {
      fields.set("confirm_url", confirmUrl);
      return this;
    }

    /**
     * Sets the name of what is paid for, as the buyer sees it.
     *
     * @param name at most 40 characters
     * @return this
     */
    public Builder name(String name) {
      fields.set("name", name);
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
    public CvsRequest build() {
      return new CvsRequest(fields.copy());
    }
  }
}
