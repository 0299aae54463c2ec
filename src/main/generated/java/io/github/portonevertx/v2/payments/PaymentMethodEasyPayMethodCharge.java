package io.github.portonevertx.v2.payments;

import io.github.portonevertx.v2.common.Bank;
import org.jspecify.annotations.Nullable;

/**
 * A payment from the balance at an easy-pay service.
 *
 * @param bank the bank; null when absent
 */
public record PaymentMethodEasyPayMethodCharge(@Nullable Bank bank)
    implements PaymentMethodEasyPayMethod {}
