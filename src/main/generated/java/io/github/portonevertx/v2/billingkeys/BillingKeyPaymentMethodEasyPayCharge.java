package io.github.portonevertx.v2.billingkeys;

/** The balance at an easy-pay service as the payment method of a billing key. */
public record BillingKeyPaymentMethodEasyPayCharge()
    implements BillingKeyPaymentMethodEasyPayMethod {}
