package io.github.portonevertx.v2.checkoutprofiles;

import io.github.portonevertx.v2.common.CheckoutPaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A payment method that a checkout profile offers.
 *
 * @param paymentMethod the payment method; null when absent
 * @param channelKey the key of the channel; null when absent
 */
public record EvaluatedCheckoutMethod(
    @Nullable CheckoutPaymentMethod paymentMethod, @Nullable String channelKey) {}
