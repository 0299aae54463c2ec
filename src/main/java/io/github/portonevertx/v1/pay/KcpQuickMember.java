package io.github.portonevertx.v1.pay;

import io.github.portonevertx.internal.json.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member whose data KCP Quick Pay no longer stores.
 *
 * @param memberId the shop's id of the member; never null
 * @param pgProvider PortOne's name for the PG, {@code kcp_quick}; null when absent
 * @param pgId the shop's id at the PG; null when absent
 * @param inserted when the data were first stored; null when PortOne has no time
 * @param updated when they were last changed; null when PortOne has no time
 */
public record KcpQuickMember(
    String memberId,
    @Nullable String pgProvider,
    @Nullable String pgId,
    @Nullable Instant inserted,
    @Nullable Instant updated) {
  /** Checks the required fields: {@code member_id}. */
  public KcpQuickMember {
    Fields.required(memberId, "member_id");
  }
}
