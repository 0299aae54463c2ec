package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;

/** A card to be stored as a billing key. */
public final class IssueRequest implements Request {
  private final RequestFields fields;

  private IssueRequest(RequestFields fields) {
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

  /** A builder of {@link IssueRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("customers.issue");

    private Builder() {}

    /**
     * Sets the id to store the card under. The card replaces that of an id in use.
     *
     * @param customerUid up to 80 characters
     * @return this
     */
    public Builder customerUid(String customerUid) {
      fields.set("customer_uid", customerUid);
      return this;
    }

    /**
     * Sets the channel to store the card through.
     *
     * @param channelKey its key, up to 55 characters
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channel_key", channelKey);
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
     * Sets the customer's id at the PG, which Toss Payments requires.
     *
     * @param customerId the id
     * @return this
     */
    public Builder customerId(String customerId) {
      fields.set("customer_id", customerId);
      return this;
    }

    /**
     * Sets the customer's name.
     *
     * @param customerName up to 20 characters
     * @return this
     */
    public Builder customerName(String customerName) {
      fields.set("customer_name", customerName);
      return this;
    }

    /**
     * Sets the customer's phone number.
     *
     * @param customerTel up to 20 characters
     * @return this
     */
    public Builder customerTel(String customerTel) {
      fields.set("customer_tel", customerTel);
      return this;
    }

    /**
     * Sets the customer's email address.
     *
     * @param customerEmail up to 200 characters
     * @return this
     */
    public Builder customerEmail(String customerEmail) {
      fields.set("customer_email", customerEmail);
      return this;
    }

    /**
     * Sets the customer's address.
     *
     * @param customerAddr up to 200 characters
     * @return this
     */
    public Builder customerAddr(String customerAddr) {
      fields.set("customer_addr", customerAddr);
      return this;
    }

    /**
     * Sets the customer's postal code.
     *
     * @param customerPostcode up to 8 characters
     * @return this
     */
    public Builder customerPostcode(String customerPostcode) {
      fields.set("customer_postcode", customerPostcode);
      return this;
    }

    /**
     * Sets the channel group of smart routing, at each PG of which the card is stored.
     *
     * @param channelGroupId PortOne's id of the group, up to 55 characters
     * @return this
     */
    public Builder channelGroupId(String channelGroupId) {
      fields.set("channel_group_id", channelGroupId);
      return this;
    }

    /** {@return the request} */
    public IssueRequest build() {
      return new IssueRequest(fields.copy());
    }
  }
}
