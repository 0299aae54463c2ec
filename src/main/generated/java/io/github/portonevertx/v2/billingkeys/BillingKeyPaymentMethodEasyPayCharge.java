package io.github.portonevertx.v2.billingkeys;

/** The balance at an easy-pay service. */
public record BillingKeyPaymentMethodEasyPayCharge()
    implements BillingKeyPaymentMethodEasyPayMethod {}
