package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.CustomerInput;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A billing key to issue. */
public final class IssueRequest implements Request {
  private final RequestFields fields;

  private IssueRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code billingKeys.issue} that sends this request.
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

  /** A builder of {@link IssueRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("billingKeys.issue");

    private Builder() {}

    /**
     * Sets the payment method.
     *
     * @param method built by its builder; required
     * @return this
     */
    public Builder method(InstantBillingKeyPaymentMethodInput method) {
      fields.set("method", Arguments.wire(method, InstantBillingKeyPaymentMethodInput::parameters));
      return this;
    }

    /**
     * Sets the key of the channel.
     *
     * @param channelKey any text that is not blank
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channelKey", channelKey);
      return this;
    }

    /**
     * Sets the id of a channel group of smart routing.
     *
     * @param channelGroupId instead of a channel
     * @return this
     */
    public Builder channelGroupId(String channelGroupId) {
      fields.set("channelGroupId", channelGroupId);
      return this;
    }

    /**
     * Sets the customer.
     *
     * @param customer built by its builder
     * @return this
     */
    public Builder customer(CustomerInput customer) {
      fields.set("customer", Arguments.wire(customer, CustomerInput::parameters));
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
     * Sets the URLs that receive the webhooks.
     *
     * @param noticeUrls instead of the one in the console
     * @return this
     */
    public Builder noticeUrls(List<String> noticeUrls) {
      fields.set("noticeUrls", noticeUrls);
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
    public IssueRequest build() {
      return new IssueRequest(fields.copy());
    }
  }
}
