package io.github.portonevertx.v2.escrow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The confirmation of a purchase.
 *
 * @param completedAt when it was completed; null when absent
 */
public record ConfirmEscrowResponse(@Nullable Instant completedAt) {}
