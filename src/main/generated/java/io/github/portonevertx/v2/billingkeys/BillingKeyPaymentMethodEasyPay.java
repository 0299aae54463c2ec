package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.v2.common.EasyPayProvider;
import org.jspecify.annotations.Nullable;

/**
 * An easy-pay service as the payment method of a billing key.
 *
 * @param provider the easy-pay service; null when absent
 * @param method the payment method; null when absent
 */
public record BillingKeyPaymentMethodEasyPay(
    @Nullable EasyPayProvider provider, @Nullable BillingKeyPaymentMethodEasyPayMethod method)
    implements BillingKeyPaymentMethod {}
