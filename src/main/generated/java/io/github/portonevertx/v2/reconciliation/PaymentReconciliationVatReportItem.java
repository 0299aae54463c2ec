package io.github.portonevertx.v2.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * The value-added tax of one payment method in a report.
 *
 * @param paymentMethod the payment method; null when absent
 * @param supplyAmount the value of the goods without tax, in the minor unit of the currency
 * @param vatAmount the value-added tax, in the minor unit of the currency
 * @param taxFreeAmount the part of the amount that is free of tax, in the minor unit of the
 *     currency
 * @param totalAmount the whole amount, in the minor unit of the currency
 */
public record PaymentReconciliationVatReportItem(
    @Nullable SimplifiedPaymentMethodType paymentMethod,
    long supplyAmount,
    long vatAmount,
    long taxFreeAmount,
    long totalAmount) {}
