package io.github.portonevertx.v1.pay;

import org.jspecify.annotations.Nullable;

/**
 * A member whose biometric approval was switched off.
 *
 * @param memberId the shop's id of the member; null when PortOne does not repeat it
 */
public record KcpQuickFidoReleased(@Nullable String memberId) {}
