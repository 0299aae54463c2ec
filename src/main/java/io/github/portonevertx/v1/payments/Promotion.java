package io.github.portonevertx.v1.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A promotion of PortOne's that made a payment cheaper.
 *
 * @param id PortOne's id of the promotion; null when it gives none
 * @param discount what was taken off, in the major unit of the payment's currency; null when
 *     PortOne does not say
 */
public record Promotion(@Nullable String id, @Nullable BigDecimal discount) {}
