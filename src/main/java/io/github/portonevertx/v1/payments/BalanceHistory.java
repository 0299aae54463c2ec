package io.github.portonevertx.v1.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a {@link PaymentBalance}: the payment itself, or a refund.
 *
 * @param cashReceipt the part a cash receipt was issued for; null when not given
 * @param primary the part paid with the main instrument, such as a card; null when not given
 * @param secondary the part paid with points and the like; null when not given
 * @param discount the part a coupon paid for; null when not given
 * @param created when the change was made; null when PortOne has no time
 */
public record BalanceHistory(
    @Nullable BalanceBreakdown cashReceipt,
    @Nullable BalanceBreakdown primary,
    @Nullable BalanceBreakdown secondary,
    @Nullable BalanceBreakdown discount,
    @Nullable Instant created) {}
