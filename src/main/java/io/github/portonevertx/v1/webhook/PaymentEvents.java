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
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stream of payment events of an application. For each notification about a payment it asks
 * PortOne, and calls the application's handler once per state, with what PortOne answered.
 *
 * <p>The events of one payment are handled one after another. Those of different payments of one
 * order may be handled concurrently: an application that keeps its records by order must serialize
 * them.
 *
 * <p>A handler must complete its future, and must be idempotent, because it may be called again
 * with a state that it has seen. If it fails in any way, the state counts as not handled. After it
 * has succeeded the event is published on the event bus as JSON.
 *
 * <p>A future that is not complete after the handler timeout counts as failed, so that a handler
 * that never completes cannot block its payment or a {@link Sweep}. The handler may then be called
 * again for the same payment while its first call is still running: use shorter timeouts than this
 * one for what the handler calls, such as a database.
 *
 * <p>Use a client, or a verticle, without the option {@code coalesceReads}: an answer that another
 * query requested may be older than the webhook, and only a {@link Sweep} would then find the
 * payment's new state.
 *
 * <p>Create one per process and share it. It runs on the context it is created on, which also calls
 * the handler, and may be used from any thread.
 */
public final class PaymentEvents {
  /** The default address that events are published to. */
  public static final String DEFAULT_ADDRESS = "portone.events.payments";

  /** The default number of payments whose last handled state is remembered. */
  public static final int DEFAULT_REMEMBERED = 20_000;

  /** The default time limit of the handler for one event. */
  public static final Duration DEFAULT_HANDLER_TIMEOUT = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(PaymentEvents.class.getName());

  private final Vertx vertx;
  private final Context context;
  private final PortOneV1Client client;
  private final Function<PaymentEvent, Future<Void>> handler;
  private final String address;
  private final Duration handlerTimeout;
  private final ThrottledLog unasked;

  // The mutable state below is used on the context only.
  private final HandledStates handled;
  private final PaymentQueues queues;

  /** Whether a payment of a test channel was found, which only some clients do. */
  private boolean findsTestChannels;

  /**
   * Creates a stream with the default address, memory and handler timeout.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle; with its option {@code
   *     includeSandbox} it also finds payments of test channels
   * @param handler the application's handler, called for one event of a payment at a time
   */
  public PaymentEvents(
      Vertx vertx, PortOneV1Client client, Function<PaymentEvent, Future<Void>> handler) {
    this(vertx, client, handler, DEFAULT_ADDRESS, DEFAULT_REMEMBERED);
  }

  /**
   * Creates a stream with the default handler timeout.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle; with its option {@code
   *     includeSandbox} it also finds payments of test channels
   * @param handler the application's handler, called for one event of a payment at a time
   * @param address the address that events are published to
   * @param remembered the number of payments whose last handled state is remembered, at least 1;
   *     should be more than change within {@link Sweep#OVERLAP}
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names a parameter out of its
   *     range
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
   * Creates a stream.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle; with its option {@code
   *     includeSandbox} it also finds payments of test channels
   * @param handler the application's handler, called for one event of a payment at a time
   * @param address the address that events are published to
   * @param remembered the number of payments whose last handled state is remembered, at least 1;
   *     should be more than change within {@link Sweep#OVERLAP}
   * @param handlerTimeout the time limit of the handler for one event, more than zero; after it the
   *     event counts as not handled
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

  /** Creates a stream whose logs are throttled by the given clock. */
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
    this.handlerTimeout = handlerTimeout;
    this.unasked = new ThrottledLog(LOG, nanoTime);
    this.handled = new HandledStates(remembered);
    this.queues = new PaymentQueues(this::lookUp, new ThrottledLog(LOG, nanoTime));
  }

  PortOneV1Client client() {
    return client;
  }

  Vertx vertx() {
    return vertx;
  }

  /** Runs a task on the context of this stream; the future completes on the caller's context. */
  <T> Future<T> here(Supplier<Future<T>> task) {
    Promise<T> done = Promise.promise();
    Context caller = vertx.getOrCreateContext();
    context.runOnContext(
        turn -> Future.succeededFuture().compose(now -> task.get()).onComplete(done));
    return Future.fromCompletionStage(done.future().toCompletionStage(), caller);
  }

  /** Calls the application, whose future may complete on any thread; back on this context. */
  Future<Void> application(Supplier<Future<Void>> call) {
    return Futures.call(
        () -> Future.fromCompletionStage(Futures.call(call).toCompletionStage(), context));
  }

  /**
   * Limits a call of the application to the handler timeout. Must run on this context.
   *
   * @param late the failure text, without the time
   */
  Future<Void> limited(Future<Void> called, String late) {
    return Timeouts.limit(
        vertx,
        called,
        handlerTimeout,
        () -> PortOneException.of(FailureKind.TIMEOUT, late + " within " + handlerTimeout));
  }

  /** Returns the maximum number of payments whose last handled state is remembered. */
  int remembered() {
    return handled.most();
  }

  /**
   * Returns whether this client has found a payment of a test channel. Must run on this context.
   */
  boolean findsTestChannels() {
    return findsTestChannels;
  }

  /** Asks PortOne for a payment and handles its state, from any context. */
  Future<Outcome> look(String impUid, Source source) {
    return here(() -> lookInTurn(impUid, source));
  }

  /** Asks PortOne for a payment and handles its state. Must run on this context. */
  Future<Outcome> lookInTurn(String impUid, Source source) {
    return queues.submit(impUid, source);
  }

  /** Returns whether the payment is in the state handled last. Must run on this context. */
  boolean isHandled(Payment payment) {
    return handled.contains(payment);
  }

  private Future<Outcome> lookUp(String impUid, Source source) {
    return Futures.call(() -> client.payments().get(impUid))
        .transform(
            (payment, failure) ->
                payment == null
                    ? Future.succeededFuture(unanswered(impUid, failure))
                    : payment.impUid().equals(impUid)
                        ? handle(payment, source)
                        : Future.succeededFuture(Outcome.UNKNOWN_PAYMENT))
        .otherwise(
            defect -> {
              LOG.log(Level.ERROR, "a payment was not looked up", defect);
              return Outcome.NOT_ASKED;
            });
  }

  private Outcome unanswered(String impUid, @Nullable Throwable failure) {
    if (failure instanceof PortOneException known) {
      if (known.kind() == FailureKind.NOT_FOUND) {
        return Outcome.UNKNOWN_PAYMENT;
      }
      // Rejected before it was sent. A 400 of PortOne itself may be transient.
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

  private Future<Outcome> handle(Payment payment, Source source) {
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
              handled.add(payment);
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
}
