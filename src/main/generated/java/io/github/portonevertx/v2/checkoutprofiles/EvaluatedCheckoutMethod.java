package io.github.portonevertx.v2.checkoutprofiles;

import io.github.portonevertx.v2.common.CheckoutPaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A way of paying of a checkout profile.
 *
 * @param paymentMethod the way of paying; null when absent
 * @param channelKey the key of the channel; null when absent
 */
public record EvaluatedCheckoutMethod(
    @Nullable CheckoutPaymentMethod paymentMethod, @Nullable String channelKey) {}
