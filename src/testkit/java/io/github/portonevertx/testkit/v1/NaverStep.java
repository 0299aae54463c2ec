package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transition of the state machine of Naver's product orders: a write, the states that allow it
 * and the resulting state.
 *
 * @param operation {@code naver.method}
 * @param path the last segment of the path
 * @param needs the required parameters
 * @param statuses the {@code product_order_status} from which it is allowed; empty for any
 * @param claims the {@code claim_status} from which it is allowed; empty if no claim may exist
 * @param status the new {@code product_order_status}, null to keep it
 * @param claimType the new {@code claim_type}, null to keep it
 * @param claim the new {@code claim_status}, null to keep it
 * @param refunds whether the product's price is refunded
 * @param hold the effect on a return on hold
 */
record NaverStep(
    String operation,
    String path,
    List<String> needs,
    Set<String> statuses,
    Set<String> claims,
    @Nullable String status,
    @Nullable String claimType,
    @Nullable String claim,
    boolean refunds,
    Hold hold) {

  /** The effect of a transition on a hold. */
  enum Hold {
    /** It is not allowed on hold. */
    FORBIDDEN,
    /** It starts a hold. */
    SET,
    /** It is allowed only on hold, and ends the hold. */
    RELEASED
  }

  private static final Set<String> ANY = Set.of();

  /** Returns all transitions. */
  static final List<NaverStep> ALL =
      List.of(
          step("place", "place").from("PAYED"),
          step("ship", "ship")
              .needing("delivery_method", "dispatched_at")
              .from("PAYED")
              .to("DELIVERING"),
          step("cancel", "cancel")
              .from("PAYED")
              .to("CANCELED")
              .claim("CANCEL", "CANCEL_DONE")
              .refunding(),
          step("approveCancel", "approve-cancel")
              .claimed("CANCEL_REQUEST")
              .to("CANCELED")
              .claim("CANCEL", "CANCEL_DONE")
              .refunding(),
          step("requestReturn", "request-return")
              .needing("delivery_method")
              .from("DELIVERING", "DELIVERED")
              .claim("RETURN", "RETURN_REQUEST"),
          step("approveReturn", "approve-return")
              .claimed("RETURN_REQUEST", "COLLECTING", "COLLECT_DONE")
              .to("RETURNED")
              .claim("RETURN", "RETURN_DONE")
              .refunding(),
          step("rejectReturn", "reject-return")
              .needing("memo")
              .claimed("RETURN_REQUEST", "COLLECTING", "COLLECT_DONE")
              .claim("RETURN", "RETURN_REJECT"),
          step("withholdReturn", "withhold-return")
              .needing("memo")
              .claimed("RETURN_REQUEST", "COLLECTING", "COLLECT_DONE")
              .holding(Hold.SET),
          step("resolveReturn", "resolve-return")
              .claimed("RETURN_REQUEST", "COLLECTING", "COLLECT_DONE")
              .holding(Hold.RELEASED),
          step("collectExchanged", "collect-exchanged")
              .claimed("EXCHANGE_REQUEST", "COLLECTING")
              .claim("EXCHANGE", "COLLECT_DONE"),
          step("shipExchanged", "ship-exchanged")
              .needing("delivery_method")
              .claimed("COLLECT_DONE")
              .to("DELIVERING")
              .claim("EXCHANGE", "EXCHANGE_REDELIVERING"));

  private static NaverStep step(String method, String path) {
    return new NaverStep(
        "naver." + method, path, List.of(), ANY, ANY, null, null, null, false, Hold.FORBIDDEN);
  }

  private NaverStep needing(String... names) {
    return new NaverStep(
        operation, path, List.of(names), statuses, claims, status, claimType, claim, refunds, hold);
  }

  private NaverStep from(String... allowed) {
    return new NaverStep(
        operation, path, needs, Set.of(allowed), claims, status, claimType, claim, refunds, hold);
  }

  private NaverStep claimed(String... allowed) {
    return new NaverStep(
        operation, path, needs, statuses, Set.of(allowed), status, claimType, claim, refunds, hold);
  }

  private NaverStep to(String next) {
    return new NaverStep(
        operation, path, needs, statuses, claims, next, claimType, claim, refunds, hold);
  }

  private NaverStep claim(String type, String next) {
    return new NaverStep(
        operation, path, needs, statuses, claims, status, type, next, refunds, hold);
  }

  private NaverStep refunding() {
    return new NaverStep(
        operation, path, needs, statuses, claims, status, claimType, claim, true, hold);
  }

  private NaverStep holding(Hold next) {
    return new NaverStep(
        operation, path, needs, statuses, claims, status, claimType, claim, refunds, next);
  }

  boolean allows(JsonObject order, boolean isHeld) {
    @Nullable String now = order.getString("claim_status");
    boolean claimFits = now == null ? claims.isEmpty() : claims.contains(now);
    boolean statusFits =
        statuses.isEmpty() || statuses.contains(order.getString("product_order_status"));
    return claimFits && statusFits && isHeld == (hold == Hold.RELEASED);
  }

  JsonObject apply(JsonObject order) {
    if (status != null) {
      order.put("product_order_status", status);
    }
    if (claim != null) {
      order.put("claim_type", claimType).put("claim_status", claim);
    }
    return order;
  }
}
