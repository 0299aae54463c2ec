package io.github.portonevertx.v1.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tax breakdown of an amount. All parts are in the major unit of the payment's currency, and
 * null where PortOne omits them, because an unknown part is not zero.
 *
 * @param taxFree the part on which no value-added tax is due; null when not given
 * @param supply the part that value-added tax is computed from; null when not given
 * @param vat the value-added tax; null when not given
 * @param service the service charge; null when not given
 */
public record BalanceBreakdown(
    @Nullable BigDecimal taxFree,
    @Nullable BigDecimal supply,
    @Nullable BigDecimal vat,
    @Nullable BigDecimal service) {}
