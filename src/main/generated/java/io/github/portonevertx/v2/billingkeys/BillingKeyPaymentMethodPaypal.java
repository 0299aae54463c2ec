package io.github.portonevertx.v2.billingkeys;

/** A PayPal account as the payment method of a billing key. */
public record BillingKeyPaymentMethodPaypal() implements BillingKeyPaymentMethod {}
