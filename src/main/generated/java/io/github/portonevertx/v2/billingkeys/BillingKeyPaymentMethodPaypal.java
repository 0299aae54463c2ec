package io.github.portonevertx.v2.billingkeys;

/** A PayPal account. */
public record BillingKeyPaymentMethodPaypal() implements BillingKeyPaymentMethod {}
