package io.github.portonevertx.v2.payments;

import org.jspecify.annotations.Nullable;

/**
 * An instalment plan.
 *
 * @param month the number of monthly instalments, 0 for one payment; null when absent
 * @param isInterestFree whether the instalments are free of interest; null when absent
 * @param isInterestFreeFromMerchant whether the merchant bears the interest; null when absent
 */
public record PaymentInstallment(
    @Nullable Integer month,
    @Nullable Boolean isInterestFree,
    @Nullable Boolean isInterestFreeFromMerchant) {}
