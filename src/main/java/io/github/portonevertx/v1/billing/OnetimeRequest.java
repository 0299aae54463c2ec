package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;

/** A charge of a card by its data, without a billing key or with a new one. */
public final class OnetimeRequest implements Request {
  private final RequestFields fields;

  private OnetimeRequest(RequestFields fields) {
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

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link OnetimeRequest}. */
  public static final class Builder extends ChargeBuilder<Builder> {
    private Builder() {
      super("subscribe.onetime");
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the card.
     *
     * @param card with its number and expiry
     * @return this
     */
    public Builder card(Card card) {
      fields.setAll("card_number", Arguments.wire(card, Card::parameters));
      return this;
    }

    /**
     * Sets the id to store the card under as a billing key; without it, the card is not stored.
     *
     * @param customerUid up to 80 characters
     * @return this
     */
    public Builder customerUid(String customerUid) {
      fields.set("customer_uid", customerUid);
      return this;
    }

    /**
     * Sets the channel group of smart routing to charge through.
     *
     * @param channelGroupId PortOne's id of the group, up to 55 characters
     * @return this
     */
    public Builder channelGroupId(String channelGroupId) {
      fields.set("channelGroupId", channelGroupId);
      return this;
    }

    /**
     * Sets the id of the charge that the buyer authenticated with 3-D Secure, with Paymentwall.
     *
     * @param secure3dChargeId the id
     * @return this
     */
    public Builder secure3dChargeId(String secure3dChargeId) {
      fields.set("secure_3d_charge_id", secure3dChargeId);
      return this;
    }

    /**
     * Sets the token of that authentication.
     *
     * @param secure3dToken the token
     * @return this
     */
    public Builder secure3dToken(String secure3dToken) {
      fields.set("secure_3d_token", secure3dToken);
      return this;
    }

    /** {@return the request} */
    public OnetimeRequest build() {
      return new OnetimeRequest(fields.copy());
    }
  }
}
