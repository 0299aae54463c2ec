package io.github.portonevertx.v1.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A promotion of PortOne that reduced the price of a payment.
 *
 * @param id PortOne's id of the promotion; null when it gives none
 * @param discount the discount, in the major unit of the payment's currency; null when PortOne does
 *     not say
 */
public record Promotion(@Nullable String id, @Nullable BigDecimal discount) {}
