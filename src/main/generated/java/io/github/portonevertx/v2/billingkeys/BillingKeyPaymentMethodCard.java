package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.v2.common.Card;
import org.jspecify.annotations.Nullable;

/**
 * The card of a billing key.
 *
 * @param card the card; null when absent
 */
public record BillingKeyPaymentMethodCard(@Nullable Card card)
    implements BillingKeyPaymentMethod, BillingKeyPaymentMethodEasyPayMethod {}
