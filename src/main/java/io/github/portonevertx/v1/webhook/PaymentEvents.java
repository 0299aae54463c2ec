package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one stream of an application's payments: whatever tells of a payment, PortOne is asked, and
 * the application's handler gets each state once, with what PortOne answered.
 *
 * <p>The events of one payment come one after another. Those of two payments of one order may come
 * side by side: whoever keeps books by order lets them take turns.
 *
 * <p>A handler must complete its future, and must bear to be called again with a state that it has
 * seen. When it fails, in whatever way, the state counts as not handled. After it has succeeded the
 * event is published on the event bus as JSON.
 *
 * <p>A future that is not complete after the handler's timeout counts as failed, so that a handler
 * that hangs holds neither its payment nor a {@link Sweep} for ever. The handler may then be called
 * again for the same payment while its first call still runs: give what it calls, such as a
 * database, shorter timeouts than this one.
 *
 * <p>Give it a client, or a verticle to ask, without the option {@code coalesceReads}: an answer
 * that another query asked for may be older than the webhook, and the payment's new state would
 * then be found by a {@link Sweep} only.
 *
 * <p>Make one for a process, and share it. It works on the context it is made on, where the handler
 * is called too, and may be used from any thread.
 */
public final class PaymentEvents {
  /** Where events are published. */
  public static final String DEFAULT_ADDRESS = "portone.events.payments";

  /** Of how many payments the last handled state is remembered. */
  public static final int DEFAULT_REMEMBERED = 20_000;

  /** How long a handler may take for one event. */
  public static final Duration DEFAULT_HANDLER_TIMEOUT = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(PaymentEvents.class.getName());

  /** Forged notices may name any number of payments; so many are looked at at once. */
  private static final int MOST_LINES = 1_000;

  private final Vertx vertx;
  private final Context context;
  private final PortOneV1Client client;
  private final Function<PaymentEvent, Future<Void>> handler;
  private final String address;
  private final int remembered;
  private final Duration handlerTimeout;
  private final ThrottledLog unasked;
  private final ThrottledLog full;

  /** Whether a payment of a test channel was found, which only some clients do. */
  private boolean findsTestChannels;

  /** The last handled state by payment, the longest unchanged first. */
  private final Map<String, String> handled = new LinkedHashMap<>();

  /** The payments that are being looked at. */
  private final Map<String, Line> lines = new HashMap<>();

  /**
   * A payment that is being looked at. Notices that come meanwhile may tell of something newer, so
   * it is looked at once more afterwards, once for all of them: that bounds the line.
   */
  private static final class Line {
    private @Nullable Promise<Outcome> again;
    private Source source = Source.WEBHOOK;
  }

  /**
   * A stream with the default address and memory.
   *
   * @param vertx whose event bus is used
   * @param client asks PortOne, itself or through a verticle; with its option {@code
   *     includeSandbox} payments of test channels are found too
   * @param handler the application's; called for one event of a payment at a time
   */
  public PaymentEvents(
      Vertx vertx, PortOneV1Client client, Function<PaymentEvent, Future<Void>> handler) {
    this(vertx, client, handler, DEFAULT_ADDRESS, DEFAULT_REMEMBERED);
  }

  /**
   * A stream.
   *
   * @param vertx whose event bus is used
   * @param client asks PortOne, itself or through a verticle; with its option {@code
   *     includeSandbox} payments of test channels are found too
   * @param handler the application's; called for one event of a payment at a time
   * @param address where events are published
   * @param remembered of how many payments the last handled state is remembered; should be more
   *     than change within {@link Sweep#OVERLAP}
   */
  public PaymentEvents(
      Vertx vertx,
      PortOneV1Client client,
      Function<PaymentEvent, Future<Void>> handler,
      String address,
      int remembered) {
    this(vertx, client, handler, address, remembered, DEFAULT_HANDLER_TIMEOUT);
  }

  /**
   * A stream whose handler has another timeout.
   *
   * @param vertx whose event bus is used
   * @param client asks PortOne, itself or through a verticle; with its option {@code
   *     includeSandbox} payments of test channels are found too
   * @param handler the application's; called for one event of a payment at a time
   * @param address where events are published
   * @param remembered of how many payments the last handled state is remembered, at least 1; should
   *     be more than change within {@link Sweep#OVERLAP}
   * @param handlerTimeout how long the handler may take for one event; then the event counts as not
   *     handled
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names a parameter out of its
   *     range
   */
  public PaymentEvents(
      Vertx vertx,
      PortOneV1Client client,
      Function<PaymentEvent, Future<Void>> handler,
      String address,
      int remembered,
      Duration handlerTimeout) {
    this(vertx, client, handler, address, remembered, handlerTimeout, Timeouts::nanoTime);
  }

  /** For tests of the log. */
  PaymentEvents(
      Vertx vertx,
      PortOneV1Client client,
      Function<PaymentEvent, Future<Void>> handler,
      String address,
      int remembered,
      Duration handlerTimeout,
      LongSupplier nanoTime) {
    if (remembered < 1) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'remembered' must be at least 1: " + remembered);
    }
    if (Timeouts.isOver(handlerTimeout)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'handlerTimeout' must be more than zero: " + handlerTimeout);
    }
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.client = Objects.requireNonNull(client, "client");
    this.handler = Objects.requireNonNull(handler, "handler");
    this.address = Objects.requireNonNull(address, "address");
    this.remembered = remembered;
    this.handlerTimeout = handlerTimeout;
    this.unasked = new ThrottledLog(LOG, nanoTime);
    this.full = new ThrottledLog(LOG, nanoTime);
  }

  PortOneV1Client client() {
    return client;
  }

  Vertx vertx() {
    return vertx;
  }

  /** Does something on the context of this stream; the future is of the caller's. */
  <T> Future<T> here(Supplier<Future<T>> task) {
    Promise<T> done = Promise.promise();
    Context caller = vertx.getOrCreateContext();
    context.runOnContext(
        turn -> Future.succeededFuture().compose(now -> task.get()).onComplete(done));
    return Future.fromCompletionStage(done.future().toCompletionStage(), caller);
  }

  /** Calls the application, on whose threads its future may end. */
  Future<Void> application(Supplier<Future<Void>> call) {
    return Futures.call(
        () -> Future.fromCompletionStage(Futures.call(call).toCompletionStage(), context));
  }

  /**
   * Limits a call of the application to the handler's timeout; on this context.
   *
   * @param late what the failure says, without the time
   */
  Future<Void> limited(Future<Void> called, String late) {
    return Timeouts.limit(
        vertx,
        called,
        handlerTimeout,
        () -> PortOneException.of(FailureKind.TIMEOUT, late + " within " + handlerTimeout));
  }

  /** The number of payments of which something may be remembered. */
  int remembered() {
    return remembered;
  }

  /** Returns whether this client has found a payment of a test channel; on this context. */
  boolean findsTestChannels() {
    return findsTestChannels;
  }

  /** Looks at a payment that something told of. */
  Future<Outcome> look(String impUid, Source source) {
    return here(() -> lookInTurn(impUid, source));
  }

  /** Only on the context of this stream. */
  Future<Outcome> lookInTurn(String impUid, Source source) {
    Line open = lines.get(impUid);
    if (open != null) {
      if (open.again == null) {
        open.again = Promise.promise();
        open.source = source;
      }
      return open.again.future();
    }
    if (lines.size() >= MOST_LINES) {
      full.log(
          Level.WARNING,
          () -> "did not ask PortOne for a payment, as " + MOST_LINES + " are being asked for",
          null);
      return Future.succeededFuture(Outcome.NOT_ASKED);
    }
    Line line = new Line();
    lines.put(impUid, line);
    return lookNow(impUid, source, line);
  }

  private Future<Outcome> lookNow(String impUid, Source source, Line line) {
    return Futures.call(() -> client.payments().get(impUid))
        .transform(
            (payment, failure) ->
                payment == null
                    ? Future.succeededFuture(unanswered(impUid, failure))
                    : payment.impUid().equals(impUid)
                        ? tell(payment, source)
                        : Future.succeededFuture(Outcome.UNKNOWN_PAYMENT))
        .otherwise(
            defect -> {
              LOG.log(Level.ERROR, "a payment was not looked at", defect);
              return Outcome.NOT_ASKED;
            })
        .onComplete(done -> next(impUid, line));
  }

  private void next(String impUid, Line line) {
    Promise<Outcome> again = line.again;
    if (again == null) {
      lines.remove(impUid);
    } else {
      line.again = null;
      lookNow(impUid, line.source, line).onComplete(again);
    }
  }

  private Outcome unanswered(String impUid, @Nullable Throwable failure) {
    if (failure instanceof PortOneException known) {
      if (known.kind() == FailureKind.NOT_FOUND) {
        return Outcome.UNKNOWN_PAYMENT;
      }
      // Refused before it was sent; a 400 that PortOne answers may be of that moment only.
      if (known.kind() == FailureKind.INVALID_REQUEST && known.httpStatus() == 0) {
        return Outcome.NO_ID;
      }
    }
    unasked.log(
        Level.WARNING,
        () -> "PortOne could not be asked for payment " + ThrottledLog.printable(impUid),
        failure);
    return Outcome.NOT_ASKED;
  }

  private Future<Outcome> tell(Payment payment, Source source) {
    findsTestChannels |= payment.sandbox();
    if (isHandled(payment)) {
      return Future.succeededFuture(Outcome.REPEATED);
    }
    PaymentEvent event = new PaymentEvent(payment, source);
    Future<Void> handling = application(() -> handler.apply(event));
    return limited(handling, "the handler did not complete its future")
        .transform(
            (done, failure) -> {
              if (failure != null) {
                LOG.log(Level.ERROR, "the application did not handle " + payment, failure);
                if (!handling.isComplete()) {
                  handling.onComplete((end, late) -> endedLate(payment, late));
                }
                return Future.succeededFuture(Outcome.NOT_HANDLED);
              }
              remember(payment);
              vertx.eventBus().publish(address, event.toJson());
              return Future.succeededFuture(Outcome.HANDLED);
            });
  }

  private static void endedLate(Payment payment, @Nullable Throwable failure) {
    LOG.log(
        Level.WARNING,
        "a handler "
            + (failure == null ? "succeeded" : "failed")
            + " after its timeout, which counts as not handled: "
            + payment,
        failure);
  }

  /** Whether the payment is in the state that was handled last; on this stream's context. */
  boolean isHandled(Payment payment) {
    return fingerprint(payment).equals(handled.get(payment.impUid()));
  }

  /** Remembers the payment's state, which the handler has handled; on this stream's context. */
  private void remember(Payment payment) {
    handled.remove(payment.impUid());
    handled.put(payment.impUid(), fingerprint(payment));
    if (handled.size() > remembered) {
      Iterator<String> oldest = handled.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** What makes two looks at a payment the same event: its status and its refunds. */
  private static String fingerprint(Payment payment) {
    return payment.state()
        + " "
        + payment.status()
        + " "
        + payment.cancelAmount().stripTrailingZeros()
        + " "
        + payment.cancelHistory().size()
        + " "
        + payment.depositHistory().size();
  }
}
