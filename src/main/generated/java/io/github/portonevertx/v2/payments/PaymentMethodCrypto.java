package io.github.portonevertx.v2.payments;

/** A payment with a cryptocurrency. */
public record PaymentMethodCrypto() implements PaymentMethod {}
