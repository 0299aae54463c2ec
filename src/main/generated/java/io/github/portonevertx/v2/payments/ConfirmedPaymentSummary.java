package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the server approved.
 *
 * @param pgTxId the PG's id of the payment; null when absent
 * @param paidAt when the money was taken; null when absent
 */
public record ConfirmedPaymentSummary(@Nullable String pgTxId, @Nullable Instant paidAt) {}
