package io.github.portonevertx.v2.reconciliation;

/**
 * The sums of a report on value-added tax.
 *
 * @param totalSupplyAmount the sum of the values without tax, in the minor unit of the currency
 * @param totalVatAmount the sum of the value-added tax, in the minor unit of the currency
 * @param totalTaxFreeAmount the sum of the tax-free parts, in the minor unit of the currency
 * @param totalAmount the whole amount, in the minor unit of the currency
 */
public record PaymentReconciliationVatReportSummary(
    long totalSupplyAmount, long totalVatAmount, long totalTaxFreeAmount, long totalAmount) {}
