package io.github.portonevertx.cluster;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Callers that send calls one after another for a while, and the results. Runs on one event loop,
 * so that no state is shared.
 */
final class Load {
  private final Vertx vertx;
  private final PortOneV1Client client;
  private final JsonObject order;
  private final Map<String, Long> failures = new TreeMap<>();
  private final Promise<JsonObject> done = Promise.promise();

  private long start;
  private long end;
  private int running;
  private long sent;
  private long replies;
  private long slowestNanos;

  /**
   * The start and end of a period of affected calls, in milliseconds since the start of the load.
   */
  private final List<JsonArray> affected = new ArrayList<>();

  private Load(Vertx vertx, JsonObject order) {
    this.vertx = vertx;
    this.order = order;
    this.client =
        PortOneV1Client.proxy(vertx, order.getString("address"))
            .withTimeout(Duration.ofMillis(order.getLong("timeout")));
  }

  /**
   * Runs the load: {@code callers} callers at {@code address} for {@code millis}, with a timeout of
   * {@code timeout} for each call. Reads request the payment {@code imp_uid}; writes refund a part
   * of each order that begins with {@code prefix}, once, until none is left. A call that failed, or
   * took more than a quarter of its timeout, counts as affected.
   */
  static Load of(Vertx vertx, JsonObject order) {
    return new Load(vertx, order);
  }

  Future<JsonObject> run() {
    vertx.runOnContext(
        turn -> {
          start = System.nanoTime();
          end = start + TimeUnit.MILLISECONDS.toNanos(order.getLong("millis"));
          running = order.getInteger("callers");
          for (int caller = running; caller > 0; caller--) {
            next();
          }
        });
    return done.future();
  }

  private void next() {
    long begun = System.nanoTime();
    if (begun - end >= 0 || sent >= order.getLong("orders", Long.MAX_VALUE)) {
      if (--running == 0) {
        done.complete(summary());
      }
      return;
    }
    client
        .send(call(sent++))
        .onComplete(
            (reply, failure) -> {
              long now = System.nanoTime();
              slowestNanos = Math.max(slowestNanos, now - begun);
              if (failure == null) {
                replies++;
              } else {
                failures.merge(kind(failure), 1L, Long::sum);
              }
              if (failure != null || 4 * millis(now - begun) > order.getLong("timeout")) {
                affected(millis(begun - start), millis(now - start));
              }
              // A separate task, so that a caller with immediate replies does not starve the
              // others.
              vertx.runOnContext(turn -> next());
            });
  }

  private Call call(long number) {
    String impUid = order.getString("imp_uid");
    return impUid != null
        ? Call.of("payments.get").with("imp_uid", impUid)
        : Call.of("payments.cancel")
            .with("merchant_uid", order.getString("prefix") + number)
            .with("amount", 1);
  }

  /** Affected calls within a second of each other are one disturbance. */
  private void affected(long from, long to) {
    JsonArray last = affected.isEmpty() ? null : affected.get(affected.size() - 1);
    if (last != null && from <= last.getLong(1) + 1000) {
      last.set(1, Math.max(to, last.getLong(1)));
    } else {
      affected.add(new JsonArray().add(from).add(to));
    }
  }

  private static String kind(Throwable failure) {
    return failure instanceof PortOneException known
        ? known.kind().name()
        : failure.getClass().getSimpleName();
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  private JsonObject summary() {
    JsonObject kinds = new JsonObject();
    failures.forEach(kinds::put);
    return new JsonObject()
        .put("sent", sent)
        .put("replies", replies)
        .put("failures", kinds)
        .put("affected_ms", new JsonArray(affected))
        .put("slowest_ms", millis(slowestNanos));
  }
}
