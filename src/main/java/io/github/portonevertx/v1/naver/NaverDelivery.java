package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The delivery of goods to the buyer, or their return. */
public final class NaverDelivery {
  private final JsonFields fields;

  private NaverDelivery(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the fields that are set, by the names of PortOne's parameters} */
  public Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "NaverDelivery" + fields;
  }

  /** A builder of {@link NaverDelivery}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the method.
     *
     * @param method one to the buyer for shipments, one of return for returns; required
     * @return this
     */
    public Builder method(NaverDeliveryMethod method) {
      fields = fields.with("delivery_method", Arguments.wire(method, NaverDeliveryMethod::wire));
      return this;
    }

    /**
     * Sets the carrier.
     *
     * @param company Naver's code of the carrier, such as {@code CJGLS}; codes outside PortOne's
     *     list are rejected
     * @return this
     */
    public Builder company(String company) {
      fields = fields.with("delivery_company", company);
      return this;
    }

    /**
     * Sets the tracking number.
     *
     * @param trackingNumber the number
     * @return this
     */
    public Builder trackingNumber(String trackingNumber) {
      fields = fields.with("tracking_number", trackingNumber);
      return this;
    }

    /** {@return the delivery} */
    public NaverDelivery build() {
      return new NaverDelivery(fields);
    }
  }
}
