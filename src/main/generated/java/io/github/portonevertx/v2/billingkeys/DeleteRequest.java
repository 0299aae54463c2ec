package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import org.jspecify.annotations.Nullable;

/** The deletion of a billing key, with its reason. */
public final class DeleteRequest implements Request {
  private final RequestFields fields;

  private DeleteRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code billingKeys.delete} that sends this request.
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

  /** A builder of {@link DeleteRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("billingKeys.delete");

    private Builder() {}

    /**
     * Sets the billing key.
     *
     * @param billingKey which PortOne assigns; required
     * @return this
     */
    public Builder billingKey(String billingKey) {
      fields.set("billingKey", billingKey);
      return this;
    }

    /**
     * Sets the reason.
     *
     * @param reason a human-readable text
     * @return this
     */
    public Builder reason(String reason) {
      fields.set("reason", reason);
      return this;
    }

    /**
     * Sets the party that requests it.
     *
     * @param requester one of PortOne's values
     * @return this
     */
    public Builder requester(BillingKeyDeleteRequester requester) {
      fields.set("requester", Arguments.wire(requester, BillingKeyDeleteRequester::wire));
      return this;
    }

    /**
     * Sets whether PortOne sends no webhook when the call succeeds.
     *
     * @param skipWebhook {@code true} if so
     * @return this
     */
    public Builder skipWebhook(boolean skipWebhook) {
      fields.set("skipWebhook", skipWebhook);
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
    public DeleteRequest build() {
      return new DeleteRequest(fields.copy());
    }
  }
}
