package io.github.portonevertx.internal.events;

import io.github.portonevertx.events.Inbox;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.metrics.GuardedEventMetrics;
import io.github.portonevertx.metrics.EventMetrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The stream of payment events of one account: looks up payments, each in a queue of its own, and
 * has each state handled once.
 *
 * @param <P> the payment
 * @param <T> the transaction of the inbox
 */
public final class EventStream<P, T> {
  private final Vertx vertx;
  private final PaymentApi<P> api;
  private final Inbox<T> inbox;
  private final EventSettings settings;
  private final HandlerContext context;
  private final EventMetrics metrics;
  private final PaymentQueues queues;

  /** Creates a stream on the context of the caller. */
  public EventStream(
      Vertx vertx,
      PaymentApi<P> api,
      Inbox<T> inbox,
      EventHandler<P, T> handler,
      EventSettings settings) {
    this.vertx = vertx;
    this.api = api;
    this.inbox = inbox;
    this.settings = settings;
    context = new HandlerContext(vertx, settings.handlerTimeout());
    metrics = GuardedEventMetrics.open(settings.metrics(), vertx, settings.api());
    Lookup<P, T> lookup = new Lookup<>(vertx, context, api, inbox, handler, settings, metrics);
    queues =
        new PaymentQueues(
            lookup::run,
            new ThrottledLog(LogLine.LOOKUPS_FULL, settings.nanoTime()),
            settings.api());
  }

  /** Asks PortOne for a payment and handles its state, from any context. */
  public Future<Outcome> look(String id, Source source) {
    return context.here(() -> lookInTurn(id, source));
  }

  /** Asks PortOne for a payment and handles its state. Must run on the context. */
  Future<Outcome> lookInTurn(String id, Source source) {
    return queues.submit(id, source);
  }

  /** Reads the recorded states of payments; the predicate is true for a payment in its state. */
  Future<Predicate<P>> handled(List<P> payments) {
    List<String> ids = payments.stream().map(api::id).filter(StoredText::isId).distinct().toList();
    if (ids.isEmpty()) {
      return Future.succeededFuture(payment -> false);
    }
    return context
        .limited(
            context.application(() -> inbox.states(settings.account(), ids)),
            "the inbox did not read what is recorded")
        .map(states -> payment -> isRecorded(states, payment));
  }

  private boolean isRecorded(Map<String, String> states, P payment) {
    return StoredText.state(api.state(payment)).equals(states.get(api.id(payment)));
  }

  /** Runs a pass of a sweep with the position in the inbox. Must run on the context. */
  Future<Boolean> sweep(Instant first, Function<Instant, Future<Instant>> pass) {
    return inbox.sweep(settings.account(), first, pass);
  }

  /** Returns the context of the stream. */
  public HandlerContext context() {
    return context;
  }

  /** Returns what differs between the versions of the API. */
  public PaymentApi<P> api() {
    return api;
  }

  /** Returns the metrics of the stream. */
  public EventMetrics metrics() {
    return metrics;
  }

  EventSettings settings() {
    return settings;
  }

  Vertx vertx() {
    return vertx;
  }
}
