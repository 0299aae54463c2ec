package io.github.portonevertx.v2.paymentsessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of closing a checkout session.
 *
 * @param closedAt when it was closed; null when absent
 */
public record ClosePaymentSessionResponse(@Nullable Instant closedAt) {}
