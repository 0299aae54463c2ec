package io.github.portonevertx.v2.payments;

import org.jspecify.annotations.Nullable;

/**
 * The amounts of a payment, in the minor unit of its currency.
 *
 * @param total the whole amount, before discounts, in the minor unit of the currency
 * @param taxFree the part of the amount that is free of tax, in the minor unit of the currency
 * @param vat the value-added tax, in the minor unit of the currency; null when absent
 * @param supply the value of the goods without tax, in the minor unit of the currency; null when
 *     absent
 * @param discount the sum of the discounts, in the minor unit of the currency
 * @param paid the amount that was taken from the buyer, after discounts, in the minor unit of the
 *     currency
 * @param cancelled the sum of all refunds that succeeded, in the minor unit of the currency
 * @param cancelledTaxFree the tax-free part of the refunds, in the minor unit of the currency
 */
public record PaymentAmount(
    long total,
    long taxFree,
    @Nullable Long vat,
    @Nullable Long supply,
    long discount,
    long paid,
    long cancelled,
    long cancelledTaxFree) {}
