package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.json.JsonObject;

/**
 * The payment method of a payment.
 *
 * <p>The field {@code type} decides which case it is. A case that PortOne added later, and an
 * object without {@code type}, is {@link Unrecognized}.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "type",
    visible = true,
    defaultImpl = PaymentMethod.Unrecognized.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentMethodCard.class, name = "PaymentMethodCard"),
  @JsonSubTypes.Type(
      value = PaymentMethodConvenienceStore.class,
      name = "PaymentMethodConvenienceStore"),
  @JsonSubTypes.Type(value = PaymentMethodCrypto.class, name = "PaymentMethodCrypto"),
  @JsonSubTypes.Type(value = PaymentMethodEasyPay.class, name = "PaymentMethodEasyPay"),
  @JsonSubTypes.Type(
      value = PaymentMethodGiftCertificate.class,
      name = "PaymentMethodGiftCertificate"),
  @JsonSubTypes.Type(value = PaymentMethodMobile.class, name = "PaymentMethodMobile"),
  @JsonSubTypes.Type(value = PaymentMethodTransfer.class, name = "PaymentMethodTransfer"),
  @JsonSubTypes.Type(
      value = PaymentMethodVirtualAccount.class,
      name = "PaymentMethodVirtualAccount")
})
public sealed interface PaymentMethod
    permits PaymentMethodCard,
        PaymentMethodConvenienceStore,
        PaymentMethodCrypto,
        PaymentMethodEasyPay,
        PaymentMethodGiftCertificate,
        PaymentMethodMobile,
        PaymentMethodTransfer,
        PaymentMethodVirtualAccount,
        PaymentMethod.Unrecognized {
  /**
   * A {@link PaymentMethod} of a type that this version of the library does not know.
   *
   * @param json the whole object, as PortOne sent it
   */
  record Unrecognized(JsonObject json) implements PaymentMethod {
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
      return "PaymentMethod.Unrecognized" + json.fieldNames();
    }
  }
}
