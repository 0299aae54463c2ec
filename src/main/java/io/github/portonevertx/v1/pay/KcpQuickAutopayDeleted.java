package io.github.portonevertx.v1.pay;

import org.jspecify.annotations.Nullable;

/**
 * An auto-pay key that was deleted.
 *
 * @param customerUid the shop's id of the key; null when PortOne does not repeat it
 */
public record KcpQuickAutopayDeleted(@Nullable String customerUid) {}
