package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The members and auto-pay keys of KCP Quick Pay, which only the buyer's browser can create. Safe
 * for use by any thread.
 */
public final class KcpQuick {

  private final JsonStore members = JsonStore.alphabetical();
  private final JsonStore autopayKeys = JsonStore.alphabetical();
  private final AtomicReference<@Nullable JsonObject> fidoFailure = new AtomicReference<>();
  private final ManualClock clock;

  KcpQuick(ManualClock clock) {
    this.clock = clock;
  }

  /** Adds a member. */
  public JsonObject member(String memberId) {
    JsonObject member =
        new JsonObject()
            .put("inserted", clock.epochSeconds())
            .put("member_id", memberId)
            .put("pg_id", "simulated-shop")
            .put("pg_provider", "kcp_quick")
            .put("updated", clock.epochSeconds());
    members.put(memberId, member);
    return member.copy();
  }

  /** Adds an auto-pay key. */
  public KcpQuick autopayKey(String customerUid) {
    autopayKeys.put(customerUid, new JsonObject().put("customer_uid", customerUid));
    return this;
  }

  /**
   * Makes the next release of biometrics fail: 200, code 1, and the fourth field {@code error} that
   * no other operation has.
   */
  public KcpQuick failNextFidoRelease(String code, String message) {
    fidoFailure.set(new JsonObject().put("code", code).put("message", message));
    return this;
  }

  boolean isMember(String memberId) {
    return members.peek(memberId) != null;
  }

  @Nullable JsonObject takeMember(String memberId) {
    return members.remove(memberId);
  }

  boolean hasAutopay(String customerUid) {
    return autopayKeys.peek(customerUid) != null;
  }

  @Nullable JsonObject takeAutopay(String customerUid) {
    return autopayKeys.remove(customerUid);
  }

  @Nullable JsonObject takeFidoFailure() {
    return fidoFailure.getAndSet(null);
  }

  @Override
  public String toString() {
    return "KcpQuick[" + members.size() + " members]";
  }
}
