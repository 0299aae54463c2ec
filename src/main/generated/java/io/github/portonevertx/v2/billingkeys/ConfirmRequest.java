package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.RequestFields;
import org.jspecify.annotations.Nullable;

/** The approval of the issue of a billing key. */
public final class ConfirmRequest implements Request {
  private final RequestFields fields;

  private ConfirmRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code billingKeys.confirm} that sends this request.
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

  /** A builder of {@link ConfirmRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("billingKeys.confirm");

    private Builder() {}

    /**
     * Sets the token of the issue that waits for approval.
     *
     * @param billingIssueToken from the browser; required
     * @return this
     */
    public Builder billingIssueToken(String billingIssueToken) {
      fields.set("billingIssueToken", billingIssueToken);
      return this;
    }

    /**
     * Sets whether a test channel was used.
     *
     * @param isTest {@code true} if so; required
     * @return this
     */
    public Builder isTest(boolean isTest) {
      fields.set("isTest", isTest);
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
    public ConfirmRequest build() {
      return new ConfirmRequest(fields.copy());
    }
  }
}
