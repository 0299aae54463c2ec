package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.SystemTime;
import io.github.portonevertx.metrics.EventMetrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks PortOne for a payment and has its state handled. Used on the context of the stream only, and
 * for one payment once at a time.
 *
 * <p>What the inbox has recorded is read before PortOne is asked, so an answer is only recorded if
 * nothing was recorded since: then the answer is newer than the recorded state.
 *
 * @param <P> the payment
 * @param <T> the transaction of the inbox
 */
final class Lookup<P, T> {
  /** How often PortOne is asked when other nodes keep recording states of the same payment. */
  private static final int MOST_ATTEMPTS = 5;

  /**
   * The time limit of a record in handler timeouts: one for the handler, one to wait for the
   * handler of another node, and one for the database.
   */
  private static final int RECORD_LIMIT = 3;

  private final Vertx vertx;
  private final HandlerContext context;
  private final PaymentApi<P> api;
  private final Inbox<T> inbox;
  private final EventHandler<P, T> handler;
  private final EventSettings settings;
  private final EventMetrics metrics;
  private final ThrottledLog unasked;
  private final ThrottledLog unread;
  private final ThrottledLog contended;

  Lookup(
      Vertx vertx,
      HandlerContext context,
      PaymentApi<P> api,
      Inbox<T> inbox,
      EventHandler<P, T> handler,
      EventSettings settings,
      EventMetrics metrics) {
    this.vertx = vertx;
    this.context = context;
    this.api = api;
    this.inbox = inbox;
    this.handler = handler;
    this.settings = settings;
    this.metrics = metrics;
    unasked = new ThrottledLog(LogLine.PORTONE_NOT_ASKED, settings.nanoTime());
    unread = new ThrottledLog(LogLine.INBOX_NOT_READ, settings.nanoTime());
    contended = new ThrottledLog(LogLine.INBOX_CONTENDED, settings.nanoTime());
  }

  /** Looks up a payment; the future never fails. */
  Future<Outcome> run(String id, Source source) {
    if (!StoredText.isId(id)) {
      return Future.succeededFuture(Outcome.NO_ID);
    }
    return attempt(id, source, 1)
        .otherwise(
            defect -> {
              LogLine.LOOKUP_FAILED.logFailure(defect, settings.api(), api.ids(id));
              return Outcome.NOT_ASKED;
            });
  }

  private Future<Outcome> attempt(String id, Source source, int number) {
    return context
        .limited(
            context.application(() -> inbox.read(settings.account(), id)),
            "the inbox did not read what is recorded")
        .transform(
            (entry, failure) ->
                entry == null
                    ? Future.succeededFuture(unread(id, failure))
                    : ask(entry, source, number));
  }

  private Outcome unread(String id, @Nullable Throwable failure) {
    unread.logFailure(failure, settings.api(), api.ids(id));
    return Outcome.NOT_ASKED;
  }

  private Future<Outcome> ask(Inbox.Entry read, Source source, int number) {
    String id = read.paymentId();
    return Futures.call(() -> api.query(id))
        .transform(
            (payment, failure) ->
                payment == null
                    ? Future.succeededFuture(unanswered(id, failure))
                    : api.id(payment).equals(id)
                        ? handle(read, payment, source, number)
                        : Future.succeededFuture(Outcome.UNKNOWN_PAYMENT));
  }

  private Outcome unanswered(String id, @Nullable Throwable failure) {
    if (failure instanceof PortOneException known) {
      if (known.kind() == FailureKind.NOT_FOUND) {
        return Outcome.UNKNOWN_PAYMENT;
      }
      // Rejected before it was sent. A 400 of PortOne itself may be transient.
      if (known.kind() == FailureKind.INVALID_REQUEST && known.httpStatus() == 0) {
        return Outcome.NO_ID;
      }
    }
    unasked.log(settings.api(), failure, api.ids(id));
    return Outcome.NOT_ASKED;
  }

  private Future<Outcome> handle(Inbox.Entry read, P payment, Source source, int number) {
    Acceptance acceptance = api.acceptance(payment);
    if (acceptance != Acceptance.ACCEPTED) {
      return Future.succeededFuture(
          acceptance == Acceptance.IGNORED ? Outcome.IGNORED : Outcome.NOT_HANDLED);
    }
    String state = StoredText.state(api.state(payment));
    if (state.equals(read.state())) {
      return Future.succeededFuture(Outcome.REPEATED);
    }
    Handling<P, T> handling =
        new Handling<>(context, handler, payment, source, settings.api(), api.ids(api.id(payment)));
    return context
        .limited(
            context.application(() -> inbox.record(read, state, handling::run)),
            RECORD_LIMIT,
            "the inbox did not record the state")
        .transform(
            (recorded, failure) -> {
              if (failure != null) {
                handling.failed(failure);
                return Future.succeededFuture(Outcome.NOT_HANDLED);
              }
              if (!recorded) {
                return again(read.paymentId(), source, number);
              }
              vertx.eventBus().publish(settings.address(), api.event(payment, source));
              reportLag(payment, source);
              return Future.succeededFuture(Outcome.HANDLED);
            });
  }

  private void reportLag(P payment, Source source) {
    Instant changed = api.changedAt(payment);
    if (changed != null) {
      Duration lag = Duration.between(changed, SystemTime.now());
      metrics.handled(source.tag(), lag.isNegative() ? Duration.ZERO : lag);
    }
  }

  private Future<Outcome> again(String id, Source source, int number) {
    if (number < MOST_ATTEMPTS) {
      return attempt(id, source, number + 1);
    }
    contended.log(settings.api(), MOST_ATTEMPTS, api.ids(id));
    return Future.succeededFuture(Outcome.NOT_ASKED);
  }
}
