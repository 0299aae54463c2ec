package io.github.portonevertx.v1.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount taken apart for the tax office. All parts are in the major unit of the payment's
 * currency, and null where PortOne leaves them out: an unknown part of a tax is not a zero.
 *
 * @param taxFree the part on which no value-added tax is due; null when not given
 * @param supply the part the tax is reckoned from; null when not given
 * @param vat the value-added tax; null when not given
 * @param service the service charge; null when not given
 */
public record BalanceBreakdown(
    @Nullable BigDecimal taxFree,
    @Nullable BigDecimal supply,
    @Nullable BigDecimal vat,
    @Nullable BigDecimal service) {}
