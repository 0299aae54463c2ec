package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox;
import io.github.portonevertx.internal.events.EventHandler;
import io.github.portonevertx.internal.events.EventSettings;
import io.github.portonevertx.internal.events.EventStream;
import io.github.portonevertx.internal.events.MemoryInbox;
import io.github.portonevertx.internal.events.NoTransaction;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

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
 * <p>Handled states are remembered in memory, or recorded in an {@link Inbox}, if one is given to
 * {@link #in}: then the handler runs in the transaction that records the state.
 *
 * <p>Create one per process and share it. It runs on the context it is created on, which also calls
 * the handler, and may be used from any thread.
 */
public final class PaymentEvents {
  /** The default name of the account in an inbox. */
  public static final String DEFAULT_ACCOUNT = "v1";

  /** The default address that events are published to. */
  public static final String DEFAULT_ADDRESS = "portone.events.payments";

  /** The default number of payments whose last handled state is remembered. */
  public static final int DEFAULT_REMEMBERED = 20_000;

  /** The default time limit of the handler for one event. */
  public static final Duration DEFAULT_HANDLER_TIMEOUT = Duration.ofMinutes(1);

  private final PortOneV1Client client;
  private final EventStream<Payment, ?> stream;

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
    this(
        client,
        memory(
            vertx,
            client,
            Objects.requireNonNull(handler, "handler"),
            new EventSettings(
                "v1",
                DEFAULT_ACCOUNT,
                address,
                remembered,
                handlerTimeout,
                nanoTime,
                Objects.requireNonNull(client, "client").metrics())));
  }

  private PaymentEvents(PortOneV1Client client, EventStream<Payment, ?> stream) {
    this.client = client;
    this.stream = stream;
  }

  /**
   * Creates a stream whose handled states are recorded in the application's database, with the
   * default address and handler timeout.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle; with its option {@code
   *     includeSandbox} it also finds payments of test channels
   * @param inbox records the handled states
   * @param handler the application's handler, called within the transaction of the inbox; must make
   *     all of its changes in it
   * @param <T> the transaction
   * @return the stream
   */
  public static <T> PaymentEvents in(
      Vertx vertx,
      PortOneV1Client client,
      Inbox<T> inbox,
      BiFunction<T, PaymentEvent, Future<Void>> handler) {
    return in(
        vertx, client, inbox, handler, DEFAULT_ACCOUNT, DEFAULT_ADDRESS, DEFAULT_HANDLER_TIMEOUT);
  }

  /**
   * Creates a stream whose handled states are recorded in the application's database.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle; with its option {@code
   *     includeSandbox} it also finds payments of test channels
   * @param inbox records the handled states
   * @param handler the application's handler, called within the transaction of the inbox; must make
   *     all of its changes in it
   * @param account the name of the client's account in the inbox; the same on all nodes
   * @param address the address that events are published to
   * @param handlerTimeout the time limit of the handler for one event, more than zero; after it the
   *     transaction is rolled back
   * @param <T> the transaction
   * @return the stream
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names a parameter out of its
   *     range
   */
  public static <T> PaymentEvents in(
      Vertx vertx,
      PortOneV1Client client,
      Inbox<T> inbox,
      BiFunction<T, PaymentEvent, Future<Void>> handler,
      String account,
      String address,
      Duration handlerTimeout) {
    Objects.requireNonNull(inbox, "inbox");
    Objects.requireNonNull(handler, "handler");
    EventHandler<Payment, T> call =
        (transaction, payment, source) ->
            handler.apply(transaction, PaymentEvent.of(payment, source));
    EventSettings settings =
        new EventSettings(
            "v1",
            account,
            address,
            DEFAULT_REMEMBERED,
            handlerTimeout,
            Timeouts::nanoTime,
            Objects.requireNonNull(client, "client").metrics());
    return new PaymentEvents(
        client, new EventStream<>(vertx, new V1Events(client), inbox, call, settings));
  }

  private static EventStream<Payment, ?> memory(
      Vertx vertx,
      PortOneV1Client client,
      Function<PaymentEvent, Future<Void>> handler,
      EventSettings settings) {
    EventHandler<Payment, NoTransaction> call =
        (none, payment, source) -> handler.apply(PaymentEvent.of(payment, source));
    return new EventStream<>(
        vertx, new V1Events(client), new MemoryInbox(settings.remembered()), call, settings);
  }

  PortOneV1Client client() {
    return client;
  }

  EventStream<Payment, ?> stream() {
    return stream;
  }

  EventMetrics metrics() {
    return stream.metrics();
  }

  /** Runs a task on the context of this stream; the future completes on the caller's context. */
  <T> Future<T> here(Supplier<Future<T>> task) {
    return stream.context().here(task);
  }

  /** Asks PortOne for a payment and handles its state, from any context. */
  Future<Outcome> look(String impUid, Source source) {
    return stream.look(
        impUid, io.github.portonevertx.internal.events.Source.valueOf(source.name()));
  }
}
