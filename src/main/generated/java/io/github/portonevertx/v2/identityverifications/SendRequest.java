package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** An identity verification to start. */
public final class SendRequest implements Request {
  private final RequestFields fields;

  private SendRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code identityVerifications.send} that sends this request.
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

  /** A builder of {@link SendRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("identityVerifications.send");

    private Builder() {}

    /**
     * Sets the id of the identity verification.
     *
     * @param identityVerificationId chosen by the merchant; required
     * @return this
     */
    public Builder identityVerificationId(String identityVerificationId) {
      fields.set("identityVerificationId", identityVerificationId);
      return this;
    }

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
     * Sets the customer.
     *
     * @param customer built by its builder; required
     * @return this
     */
    public Builder customer(SendIdentityVerificationBodyCustomer customer) {
      fields.set(
          "customer", Arguments.wire(customer, SendIdentityVerificationBodyCustomer::parameters));
      return this;
    }

    /**
     * Sets the data that the merchant attached.
     *
     * @param customData as text
     * @return this
     */
    public Builder customData(String customData) {
      fields.set("customData", customData);
      return this;
    }

    /**
     * Sets the parameters that PortOne passes unchanged to the PG.
     *
     * @param bypass described in the PG's guide
     * @return this
     */
    public Builder bypass(JsonObject bypass) {
      fields.set("bypass", bypass);
      return this;
    }

    /**
     * Sets the mobile carrier.
     *
     * @param operator one of PortOne's values; required
     * @return this
     */
    public Builder operator(IdentityVerificationOperator operator) {
      fields.set("operator", Arguments.wire(operator, IdentityVerificationOperator::wire));
      return this;
    }

    /**
     * Sets the way to verify.
     *
     * @param method one of PortOne's values; required
     * @return this
     */
    public Builder method(IdentityVerificationMethod method) {
      fields.set("method", Arguments.wire(method, IdentityVerificationMethod::wire));
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
    public SendRequest build() {
      return new SendRequest(fields.copy());
    }
  }
}
