package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.v2.common.SelectedChannel;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a PG to issue a billing key.
 *
 * @param channel the channel that was used, whose type separates test payments from real ones; null
 *     when absent
 * @param failure the reason of the failure; null when absent
 */
public record FailedPgBillingKeyIssueResponse(
    @Nullable SelectedChannel channel, @Nullable BillingKeyFailure failure)
    implements PgBillingKeyIssueResponse {}
