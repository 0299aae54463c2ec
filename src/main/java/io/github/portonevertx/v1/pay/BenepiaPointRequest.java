package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.RequestFields;

/** A query for the remaining points of a Benepia account. */
public final class BenepiaPointRequest implements Request {
  private final RequestFields fields;

  private BenepiaPointRequest(RequestFields fields) {
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

  /** A builder of {@link BenepiaPointRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("benepia.point");

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

    /** {@return the request} */
    public BenepiaPointRequest build() {
      return new BenepiaPointRequest(fields.copy());
    }
  }
}
