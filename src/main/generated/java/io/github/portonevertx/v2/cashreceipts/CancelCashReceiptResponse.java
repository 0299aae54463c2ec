package io.github.portonevertx.v2.cashreceipts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of cancelling a cash receipt.
 *
 * @param cancelledAmount the amount of the cancelled receipt, in the minor unit of the currency
 * @param cancelledAt when it was cancelled; null when absent
 */
public record CancelCashReceiptResponse(long cancelledAmount, @Nullable Instant cancelledAt) {}
