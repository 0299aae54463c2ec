package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was made with a billing key.
 *
 * @param pgTxId the PG's id of the payment; null when absent
 * @param paidAt when the money was taken; null when absent
 */
public record BillingKeyPaymentSummary(@Nullable String pgTxId, @Nullable Instant paidAt) {}
