package io.github.portonevertx.v2.payments;

import io.github.portonevertx.v2.common.EasyPayProvider;
import org.jspecify.annotations.Nullable;

/**
 * A payment with an easy-pay service.
 *
 * @param provider the easy-pay service; null when absent
 * @param easyPayMethod the payment method within the easy-pay service; null when absent
 */
public record PaymentMethodEasyPay(
    @Nullable EasyPayProvider provider, @Nullable PaymentMethodEasyPayMethod easyPayMethod)
    implements PaymentMethod {}
