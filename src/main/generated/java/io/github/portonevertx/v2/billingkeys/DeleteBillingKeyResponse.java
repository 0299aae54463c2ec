package io.github.portonevertx.v2.billingkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of deleting a billing key.
 *
 * @param deletedAt when it was deleted; null when absent
 */
public record DeleteBillingKeyResponse(@Nullable Instant deletedAt) {}
