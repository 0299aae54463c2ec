package io.github.portonevertx.v2.escrow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of confirming the purchase of an escrow payment.
 *
 * @param completedAt when it was completed; null when absent
 */
public record ConfirmEscrowResponse(@Nullable Instant completedAt) {}
