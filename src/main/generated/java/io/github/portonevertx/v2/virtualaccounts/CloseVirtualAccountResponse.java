package io.github.portonevertx.v2.virtualaccounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of closing a virtual account.
 *
 * @param closedAt when it was closed; null when absent
 */
public record CloseVirtualAccountResponse(@Nullable Instant closedAt) {}
