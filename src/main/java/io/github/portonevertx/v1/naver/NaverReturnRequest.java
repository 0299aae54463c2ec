package io.github.portonevertx.v1.naver;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;

/** The return of product orders. */
public final class NaverReturnRequest implements Request {
  private final RequestFields fields;

  private NaverReturnRequest(RequestFields fields) {
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

  /** A builder of {@link NaverReturnRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("naver.requestReturn");

    private Builder() {}

    /**
     * Sets the product orders of a payment.
     *
     * @param orders all or some; required
     * @return this
     */
    public Builder orders(ProductOrders orders) {
      fields.setAll("imp_uid", Arguments.wire(orders, ProductOrders::parameters));
      return this;
    }

    /**
     * Sets how the goods are sent back.
     *
     * @param delivery with a method of return; required
     * @return this
     */
    public Builder delivery(NaverDelivery delivery) {
      fields.setAll("delivery_method", Arguments.wire(delivery, NaverDelivery::parameters));
      return this;
    }

    /**
     * Sets the reason for the return.
     *
     * @param reason {@link NaverClaimReason#INTENT_CHANGED} when it is not set
     * @return this
     */
    public Builder reason(NaverClaimReason reason) {
      fields.set("reason", Arguments.wire(reason, NaverClaimReason::wire));
      return this;
    }

    /** {@return the request} */
    public NaverReturnRequest build() {
      return new NaverReturnRequest(fields.copy());
    }
  }
}
