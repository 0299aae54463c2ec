package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.v2.common.SelectedChannel;
import org.jspecify.annotations.Nullable;

/**
 * The success of a PG in issuing a billing key.
 *
 * @param channel the channel that was used, whose type separates test payments from real ones; null
 *     when absent
 * @param pgTxId the PG's id of the payment; null when absent
 * @param method the payment method; null when absent
 */
public record IssuedPgBillingKeyIssueResponse(
    @Nullable SelectedChannel channel,
    @Nullable String pgTxId,
    @Nullable BillingKeyPaymentMethod method)
    implements PgBillingKeyIssueResponse {}
