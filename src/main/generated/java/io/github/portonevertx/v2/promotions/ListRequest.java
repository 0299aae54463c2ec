package io.github.portonevertx.v2.promotions;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import org.jspecify.annotations.Nullable;

/** A query for the card promotions of a PG for a payment. */
public final class ListRequest implements Request {
  private final RequestFields fields;

  private ListRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code cardPromotions.list} that sends this request.
   *
   * @return the call, with the parameters that are set
   * @throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link ListRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("cardPromotions.list");

    private Builder() {}

    /**
     * Sets the key of the channel.
     *
     * @param channelKey any text that is not blank; required
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channelKey", channelKey);
      return this;
    }

    /**
     * Sets the amount.
     *
     * @param amount in the minor unit of the currency; may be 0; required
     * @return this
     */
    public Builder amount(long amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the card company.
     *
     * @param cardCompany one of PortOne's values
     * @return this
     */
    public Builder cardCompany(PgPromotionCardCompany cardCompany) {
      fields.set("cardCompany", Arguments.wire(cardCompany, PgPromotionCardCompany::wire));
      return this;
    }

    /**
     * Sets a parameter that PortOne has but this version of the library does not know.
     *
     * @param name PortOne's name of the parameter
     * @param value its value
     * @return this
     */
    public Builder unchecked(String name, @Nullable Object value) {
      fields.unchecked(name, value);
      return this;
    }

    /** {@return the request} */
    public ListRequest build() {
      return new ListRequest(fields.copy());
    }
  }
}
