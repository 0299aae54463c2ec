package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of withdrawing a pending refund.
 *
 * @param stoppedAt when it was stopped; null when absent
 */
public record StopPaymentCancellationResponse(@Nullable Instant stoppedAt) {}
