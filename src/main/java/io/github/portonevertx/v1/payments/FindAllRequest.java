package io.github.portonevertx.v1.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;

/** A query for a page of the payments of an order. */
public final class FindAllRequest implements Request {
  private final RequestFields fields;

  private FindAllRequest(RequestFields fields) {
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

  /** A builder of {@link FindAllRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("payments.findAll");

    private Builder() {}

    /**
     * Sets the order number.
     *
     * @param merchantUid up to 40 characters
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets the status of the payments that are listed; {@link PaymentStatus#ALL} by default.
     *
     * @param status one that PortOne lists
     * @return this
     */
    public Builder status(PaymentStatus status) {
      fields.set("payment_status", Arguments.wire(status, PaymentStatus::wire));
      return this;
    }

    /**
     * Sets the page; the first by default.
     *
     * @param page from 1
     * @return this
     */
    public Builder page(int page) {
      fields.set("page", page);
      return this;
    }

    /**
     * Sets the length of a page; 20 by default.
     *
     * @param limit 1 to 1,000 payments
     * @return this
     */
    public Builder limit(int limit) {
      fields.set("limit", limit);
      return this;
    }

    /**
     * Sets the order of the payments; the newest first by default.
     *
     * @param sorting the order
     * @return this
     */
    public Builder sorting(Sorting sorting) {
      fields.set("sorting", Arguments.wire(sorting, Sorting::wire));
      return this;
    }

    /** {@return the request} */
    public FindAllRequest build() {
      return new FindAllRequest(fields.copy());
    }
  }
}
