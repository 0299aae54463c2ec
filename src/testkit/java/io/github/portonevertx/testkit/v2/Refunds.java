package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The refunds that a payment gateway completes later. Such a refund is only requested at first; it
 * succeeds when the clock has passed its time, unless a test decides earlier. Safe for use by any
 * thread.
 */
public final class Refunds {

  /** The time after which a requested refund succeeds by itself. */
  public static final Duration DELAY = Duration.ofHours(1);

  private record Pending(String transactionId, Instant dueAt, boolean announced) {}

  private final ManualClock clock;
  private final Ledger ledger;
  private final Notices notices;
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();
  private volatile boolean later;

  Refunds(ManualClock clock, Ledger ledger, Notices notices) {
    this.clock = clock;
    this.ledger = ledger;
    this.notices = notices;
  }

  /** Sets whether every refund is completed later, whatever its channel. */
  public Refunds later(boolean later) {
    this.later = later;
    return this;
  }

  /** Returns whether every refund is completed later. */
  boolean isLater() {
    return later;
  }

  /**
   * Completes a requested refund.
   *
   * @return the payment
   * @throws NoSuchElementException if no such refund is requested
   */
  public JsonObject succeed(String cancellationId) {
    return succeed(cancellationId, take(cancellationId), clock.now());
  }

  /**
   * Declines a requested refund.
   *
   * @return the payment
   * @throws NoSuchElementException if no such refund is requested
   */
  public JsonObject fail(String cancellationId) {
    Pending refund = take(cancellationId);
    return ledger.view(
        ledger.change(
            refund.transactionId(),
            attempt -> {
              edit(attempt, cancellationId, cancellation -> cancellation.put("status", "FAILED"));
              return attempt;
            }));
  }

  /** Adds a refund that is completed later. */
  void request(String transactionId, JsonObject cancellation, boolean announced) {
    String id = cancellation.getString("id");
    pending.put(id, new Pending(transactionId, clock.now().plus(DELAY), announced));
    JsonObject attempt =
        ledger.change(
            transactionId,
            paid -> {
              Stages.cancellations(paid).add(cancellation);
              return paid;
            });
    notices.payment("CancelPending", attempt, new JsonObject().put("cancellationId", id));
  }

  /** Adds a refund that has succeeded. */
  void add(String transactionId, JsonObject cancellation, boolean announced, Instant at) {
    settle(
        new Pending(transactionId, at, announced),
        cancellation.getString("id"),
        at,
        attempt -> Stages.cancellations(attempt).add(cancellation));
  }

  /** Returns whether a refund is only requested. */
  boolean isPending(String cancellationId) {
    return pending.containsKey(cancellationId);
  }

  /** Completes the refunds that are due. */
  void runDue() {
    Instant now = clock.now();
    pending.forEach(
        (id, refund) -> {
          // Removed first, because another thread may complete it at the same time.
          if (!refund.dueAt().isAfter(now) && pending.remove(id, refund)) {
            succeed(id, refund, refund.dueAt());
          }
        });
  }

  private JsonObject succeed(String id, Pending refund, Instant at) {
    return ledger.view(
        settle(
            refund,
            id,
            at,
            attempt ->
                edit(
                    attempt,
                    id,
                    cancellation ->
                        cancellation
                            .put("status", "SUCCEEDED")
                            .put("pgCancellationId", "pg-" + id)
                            .put("cancelledAt", at.toString()))));
  }

  /** Applies a change of a refund together with that of the amounts, and announces it. */
  private JsonObject settle(Pending refund, String id, Instant at, Consumer<JsonObject> change) {
    JsonObject refunded =
        ledger.change(
            refund.transactionId(),
            attempt -> {
              change.accept(attempt);
              return Stages.refunded(attempt, existing(attempt, id), at);
            });
    JsonObject cancellation = existing(refunded, id);
    String status = refunded.getString("status");
    ledger.record(
        status, refund.transactionId(), -cancellation.getLong("totalAmount"), cancellation);
    if (refund.announced()) {
      notices.payment(
          status.equals("CANCELLED") ? "Cancelled" : "PartialCancelled",
          refunded,
          new JsonObject().put("cancellationId", id));
    }
    return refunded;
  }

  private static JsonObject existing(JsonObject attempt, String id) {
    JsonObject cancellation = find(attempt, id);
    if (cancellation == null) {
      throw new NoSuchElementException("No refund " + id);
    }
    return cancellation;
  }

  private Pending take(String cancellationId) {
    Pending refund = pending.remove(cancellationId);
    if (refund == null) {
      throw new NoSuchElementException("No requested refund " + cancellationId);
    }
    return refund;
  }

  /** Returns a refund of an attempt; null if there is none with that id. */
  static @Nullable JsonObject find(JsonObject attempt, String cancellationId) {
    return Call.objects(attempt, "cancellations").stream()
        .filter(cancellation -> cancellation.getString("id").equals(cancellationId))
        .findFirst()
        .orElse(null);
  }

  private static void edit(
      JsonObject attempt, String cancellationId, UnaryOperator<JsonObject> change) {
    JsonArray list = Stages.cancellations(attempt);
    for (int i = 0; i < list.size(); i++) {
      JsonObject cancellation = list.getJsonObject(i);
      if (cancellation.getString("id").equals(cancellationId)) {
        list.set(i, change.apply(cancellation));
      }
    }
  }

  @Override
  public String toString() {
    return "Refunds[" + pending.size() + " requested]";
  }
}
