package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Requester;

/** A deletion of a billing key, with its reason. */
public final class DeleteRequest implements Request {
  private final RequestFields fields;

  private DeleteRequest(RequestFields fields) {
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

  /** A builder of {@link DeleteRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("customers.delete");

    private Builder() {}

    /**
     * Sets the billing key.
     *
     * @param customerUid its id, up to 80 characters
     * @return this
     */
    public Builder customerUid(String customerUid) {
      fields.set("customer_uid", customerUid);
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
     * Sets the party that requests it, which only Naver Pay reads; {@link Requester#ADMIN} by
     * default.
     *
     * @param requester the customer or the shop
     * @return this
     */
    public Builder requester(Requester requester) {
      fields.setIn("extra", "requester", Arguments.wire(requester, Requester::wire));
      return this;
    }

    /** {@return the request} */
    public DeleteRequest build() {
      return new DeleteRequest(fields.copy());
    }
  }
}
