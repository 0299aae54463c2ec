package io.github.portonevertx.v1.naver;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.math.BigDecimal;

/** The suspension of a return. */
public final class NaverHoldRequest implements Request {
  private final RequestFields fields;

  private NaverHoldRequest(RequestFields fields) {
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

  /** A builder of {@link NaverHoldRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("naver.withholdReturn");

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
     * Sets the text that the buyer is shown.
     *
     * @param memo the text; required
     * @return this
     */
    public Builder memo(String memo) {
      fields.set("memo", memo);
      return this;
    }

    /**
     * Sets the reason for the suspension.
     *
     * @param reason {@link NaverHoldReason#ETC} when it is not set
     * @return this
     */
    public Builder reason(NaverHoldReason reason) {
      fields.set("reason", Arguments.wire(reason, NaverHoldReason::wire));
      return this;
    }

    /**
     * Sets the amount that the buyer has to pay.
     *
     * @param extraCharge in won, without decimals; may be 0
     * @return this
     */
    public Builder extraCharge(BigDecimal extraCharge) {
      fields.set("extra_charge", extraCharge);
      return this;
    }

    /** {@return the request} */
    public NaverHoldRequest build() {
      return new NaverHoldRequest(fields.copy());
    }
  }
}
