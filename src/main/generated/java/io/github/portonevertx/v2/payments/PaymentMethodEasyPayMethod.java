package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.json.JsonObject;

/**
 * The payment method that a payment used within an easy-pay service.
 *
 * <p>The field {@code type} decides which case it is. A case that PortOne added later, and an
 * object without {@code type}, is {@link Unrecognized}.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "type",
    visible = true,
    defaultImpl = PaymentMethodEasyPayMethod.Unrecognized.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentMethodCard.class, name = "PaymentMethodCard"),
  @JsonSubTypes.Type(
      value = PaymentMethodEasyPayMethodCharge.class,
      name = "PaymentMethodEasyPayMethodCharge"),
  @JsonSubTypes.Type(value = PaymentMethodTransfer.class, name = "PaymentMethodTransfer")
})
public sealed interface PaymentMethodEasyPayMethod
    permits PaymentMethodCard,
        PaymentMethodEasyPayMethodCharge,
        PaymentMethodTransfer,
        PaymentMethodEasyPayMethod.Unrecognized {
  /**
   * A {@link PaymentMethodEasyPayMethod} of a type that this version of the library does not know.
   *
   * @param json the whole object, as PortOne sent it
   */
  record Unrecognized(JsonObject json) implements PaymentMethodEasyPayMethod {
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
      return "PaymentMethodEasyPayMethod.Unrecognized" + json.fieldNames();
    }
  }
}
