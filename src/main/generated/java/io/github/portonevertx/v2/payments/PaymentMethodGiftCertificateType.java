package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of a gift certificate.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentMethodGiftCertificateType(@JsonValue String wire) {
  /** {@code BOOKNLIFE}. */
  public static final PaymentMethodGiftCertificateType BOOKNLIFE =
      new PaymentMethodGiftCertificateType("BOOKNLIFE");

  /** {@code SMART_MUNSANG}. */
  public static final PaymentMethodGiftCertificateType SMART_MUNSANG =
      new PaymentMethodGiftCertificateType("SMART_MUNSANG");

  /** {@code CULTURELAND}. */
  public static final PaymentMethodGiftCertificateType CULTURELAND =
      new PaymentMethodGiftCertificateType("CULTURELAND");

  /** {@code HAPPYMONEY}. */
  public static final PaymentMethodGiftCertificateType HAPPYMONEY =
      new PaymentMethodGiftCertificateType("HAPPYMONEY");

  /** {@code CULTUREGIFT}. */
  public static final PaymentMethodGiftCertificateType CULTUREGIFT =
      new PaymentMethodGiftCertificateType("CULTUREGIFT");

  private static final Map<String, PaymentMethodGiftCertificateType> KNOWN =
      Stream.of(BOOKNLIFE, SMART_MUNSANG, CULTURELAND, HAPPYMONEY, CULTUREGIFT)
          .collect(
              Collectors.toUnmodifiableMap(
                  PaymentMethodGiftCertificateType::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentMethodGiftCertificateType {
    Arguments.required(wire, "paymentMethodGiftCertificateType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentMethodGiftCertificateType of(String wire) {
    PaymentMethodGiftCertificateType known =
        KNOWN.get(Arguments.required(wire, "paymentMethodGiftCertificateType"));
    return known != null ? known : new PaymentMethodGiftCertificateType(wire);
  }

  /**
   * Returns whether the value is one of the constants.
   *
   * @return false for a value that PortOne added later
   */
  public boolean isKnown() {
    return KNOWN.containsKey(wire);
  }

  /** Returns PortOne's value. */
  @Override
  public String toString() {
    return wire;
  }
}
