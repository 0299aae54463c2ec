package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.json.JsonObject;

/**
 * An event of a payment: its completion, or a refund.
 *
 * <p>The field {@code type} decides which case it is. A case that PortOne added later, and an
 * object without {@code type}, is {@link Unrecognized}.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "type",
    visible = true,
    defaultImpl = PaymentEvent.Unrecognized.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = CancelledPaymentEvent.class, name = "CANCELLED"),
  @JsonSubTypes.Type(value = PaidPaymentEvent.class, name = "PAID"),
  @JsonSubTypes.Type(value = PartialCancelledPaymentEvent.class, name = "PARTIAL_CANCELLED")
})
public sealed interface PaymentEvent
    permits CancelledPaymentEvent,
        PaidPaymentEvent,
        PartialCancelledPaymentEvent,
        PaymentEvent.Unrecognized {
  /**
   * A {@link PaymentEvent} of a type that this version of the library does not know.
   *
   * @param json the whole object, as PortOne sent it
   */
  record Unrecognized(JsonObject json) implements PaymentEvent {
    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Unrecognized {
      json = json.copy();
    }

    /**
     * Returns a copy of the object.
     *
     * @return the object, as PortOne sent it
     */
    @Override
    @JsonValue
    public JsonObject json() {
      return json.copy();
    }

    /** Returns the names of the fields; values may be personal data. */
    @Override
    public String toString() {
      return "PaymentEvent.Unrecognized" + json.fieldNames();
    }
  }
}
