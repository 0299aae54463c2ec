package io.github.portonevertx.v2.payments;

/** A crypto currency. */
public record PaymentMethodCrypto() implements PaymentMethod {}
