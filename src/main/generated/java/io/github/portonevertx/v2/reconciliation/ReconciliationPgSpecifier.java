package io.github.portonevertx.v2.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * The merchant's id at a PG, as a report states it.
 *
 * @param pgMerchantId the merchant's id at the PG; null when absent
 * @param pgProvider the PG; null when absent
 */
public record ReconciliationPgSpecifier(
    @Nullable String pgMerchantId, @Nullable ReconciliationPgProvider pgProvider) {}
