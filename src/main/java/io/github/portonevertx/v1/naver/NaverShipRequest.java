package io.github.portonevertx.v1.naver;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.Instant;

/** The dispatch of product orders. */
public final class NaverShipRequest implements Request {
  private final RequestFields fields;

  private NaverShipRequest(RequestFields fields) {
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

  /** A builder of {@link NaverShipRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("naver.ship");

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
     * Sets the time of dispatch.
     *
     * @param dispatchedAt in whole seconds; required
     * @return this
     */
    public Builder dispatchedAt(Instant dispatchedAt) {
      fields.set("dispatched_at", Arguments.wire(dispatchedAt, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets how the goods are delivered.
     *
     * @param delivery with a method; required
     * @return this
     */
    public Builder delivery(NaverDelivery delivery) {
      fields.setAll("delivery_method", Arguments.wire(delivery, NaverDelivery::parameters));
      return this;
    }

    /** {@return the request} */
    public NaverShipRequest build() {
      return new NaverShipRequest(fields.copy());
    }
  }
}
