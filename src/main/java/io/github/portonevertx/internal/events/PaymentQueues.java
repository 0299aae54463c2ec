package io.github.portonevertx.internal.events;

import io.github.portonevertx.internal.logging.ThrottledLog;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs the lookups of one payment one after another, and those of different payments concurrently.
 * Used on one context only.
 *
 * <p>A notification that arrives during a lookup may be of a newer state, so one more lookup
 * follows, which serves all notifications that arrived meanwhile. Each queue is therefore at most
 * one lookup long.
 */
final class PaymentQueues {
  /** Forged notifications may name any number of payments, so the number of queues is limited. */
  private static final int MOST_QUEUES = 1_000;

  private final BiFunction<String, Source, Future<Outcome>> lookup;
  private final ThrottledLog full;
  private final String api;
  private final Map<String, Queue> queues = new HashMap<>();

  /** A payment with a running lookup, and the lookup that follows it, if one is needed. */
  private static final class Queue {
    private @Nullable Promise<Outcome> next;
    private Source source = Source.WEBHOOK;
  }

  /**
   * Creates queues without any lookup.
   *
   * @param lookup looks up a payment by its id; its future never fails
   * @param full logs lookups that are rejected because too many payments are being looked up
   * @param api the name of the API in logs
   */
  PaymentQueues(BiFunction<String, Source, Future<Outcome>> lookup, ThrottledLog full, String api) {
    this.lookup = lookup;
    this.full = full;
    this.api = api;
  }

  /** Looks up a payment, after the lookup of it that is running, if one is. */
  Future<Outcome> submit(String id, Source source) {
    Queue running = queues.get(id);
    if (running != null) {
      if (running.next == null) {
        running.next = Promise.promise();
        running.source = source;
      }
      return running.next.future();
    }
    if (queues.size() >= MOST_QUEUES) {
      full.log(api, MOST_QUEUES);
      return Future.succeededFuture(Outcome.NOT_ASKED);
    }
    Queue queue = new Queue();
    queues.put(id, queue);
    return run(id, source, queue);
  }

  private Future<Outcome> run(String id, Source source, Queue queue) {
    return lookup.apply(id, source).onComplete(done -> next(id, queue));
  }

  private void next(String id, Queue queue) {
    Promise<Outcome> next = queue.next;
    if (next == null) {
      queues.remove(id);
    } else {
      queue.next = null;
      run(id, queue.source, queue).onComplete(next);
    }
  }
}
