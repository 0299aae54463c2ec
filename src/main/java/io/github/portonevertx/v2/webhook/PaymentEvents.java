package io.github.portonevertx.v2.webhook;

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
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The stream of payment events of an application. For each notification about a payment it asks
 * PortOne, and calls the application's handler once per state, with what PortOne answered.
 *
 * <p>A state is the status, the attempt ({@code transactionId}), the refunds with their states, and
 * the disputes. A payment whose window was only opened ({@code READY}) is no event.
 *
 * <p><b>Whose payments.</b> Only payments of live channels reach the handler, unless the option
 * {@code channels} says otherwise, and only those of the store in the option {@code storeId}, if it
 * is set. Others, and payments of PortOne V1, which V2 lists as well, are skipped and logged at
 * most once a minute. A payment without a store or a channel, where one must be compared, is not
 * skipped but counts as not handled, because it may be the application's; only a failed payment may
 * lack a channel. With a secret of several stores give a client with {@link
 * PortOneV2Client#withStore}: two stores may have a payment of the same id.
 *
 * <p>The events of one payment are handled one after another, those of different payments
 * concurrently.
 *
 * <p>A handler must complete its future. If it fails in any way, the state counts as not handled.
 * After it has succeeded the event is published on the event bus as JSON. A future that is not
 * complete after the handler timeout counts as failed, so that a handler that never completes
 * cannot block its payment or a {@link Sweep}. The handler may then be called again for the same
 * payment while its first call is still running: use shorter timeouts than this one for what the
 * handler calls, such as a database.
 *
 * <p>Handled states are remembered in memory, or recorded in an {@link Inbox}, if one is given to
 * {@link #in}: then the handler runs in the transaction that records the state. Without an inbox a
 * handler must be idempotent, because it may be called again with a state that it has seen.
 *
 * <p>Use a client, or a verticle, without the option {@code coalesceReads}: an answer that another
 * query requested may be older than the webhook, and only a {@link Sweep} would then find the
 * payment's new state.
 *
 * <p>Create one per process and share it. It runs on the context it is created on, which also calls
 * the handler, and may be used from any thread.
 */
public final class PaymentEvents {

  private final PortOneV2Client client;
  private final EventStream<Payment, ?> stream;

  private PaymentEvents(PortOneV2Client client, EventStream<Payment, ?> stream) {
    this.client = client;
    this.stream = stream;
  }

  /**
   * Creates a stream with default options that remembers handled states in memory.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle
   * @param handler the application's handler, called for one event of a payment at a time
   */
  public PaymentEvents(
      Vertx vertx, PortOneV2Client client, Function<PaymentEvent, Future<Void>> handler) {
    this(vertx, client, handler, PaymentEventsOptions.DEFAULT);
  }

  /**
   * Creates a stream that remembers handled states in memory.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle
   * @param handler the application's handler, called for one event of a payment at a time
   * @param options the options
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names an option out of its
   *     range
   */
  public PaymentEvents(
      Vertx vertx,
      PortOneV2Client client,
      Function<PaymentEvent, Future<Void>> handler,
      PaymentEventsOptions options) {
    this(client, memory(vertx, client, Objects.requireNonNull(handler, "handler"), options));
  }

  /**
   * Creates a stream with default options whose handled states are recorded in the application's
   * database.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle
   * @param inbox records the handled states
   * @param handler the application's handler, called within the transaction of the inbox; must make
   *     all of its changes in it
   * @param <T> the transaction
   * @return the stream
   */
  public static <T> PaymentEvents in(
      Vertx vertx,
      PortOneV2Client client,
      Inbox<T> inbox,
      BiFunction<T, PaymentEvent, Future<Void>> handler) {
    return in(vertx, client, inbox, handler, PaymentEventsOptions.DEFAULT);
  }

  /**
   * Creates a stream whose handled states are recorded in the application's database.
   *
   * @param vertx provides the event bus
   * @param client queries PortOne, directly or through a verticle
   * @param inbox records the handled states
   * @param handler the application's handler, called within the transaction of the inbox; must make
   *     all of its changes in it
   * @param options the options
   * @param <T> the transaction
   * @return the stream
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names an option out of its
   *     range
   */
  public static <T> PaymentEvents in(
      Vertx vertx,
      PortOneV2Client client,
      Inbox<T> inbox,
      BiFunction<T, PaymentEvent, Future<Void>> handler,
      PaymentEventsOptions options) {
    Objects.requireNonNull(handler, "handler");
    EventHandler<Payment, T> call =
        (transaction, payment, source) ->
            handler.apply(transaction, PaymentEvent.of(payment, source));
    return new PaymentEvents(
        client, stream(vertx, client, Objects.requireNonNull(inbox, "inbox"), call, options));
  }

  private static EventStream<Payment, ?> memory(
      Vertx vertx,
      PortOneV2Client client,
      Function<PaymentEvent, Future<Void>> handler,
      PaymentEventsOptions options) {
    EventHandler<Payment, NoTransaction> call =
        (none, payment, source) -> handler.apply(PaymentEvent.of(payment, source));
    return stream(vertx, client, new MemoryInbox(options.remembered()), call, options);
  }

  private static <T> EventStream<Payment, T> stream(
      Vertx vertx,
      PortOneV2Client client,
      Inbox<T> inbox,
      EventHandler<Payment, T> handler,
      PaymentEventsOptions options) {
    EventSettings settings =
        new EventSettings(
            "v2",
            options.account(),
            options.address(),
            options.remembered(),
            options.handlerTimeout(),
            Timeouts::nanoTime,
            Objects.requireNonNull(client, "client").metrics());
    return new EventStream<>(
        vertx,
        new V2Events(client, options.channels(), options.storeId()),
        inbox,
        handler,
        settings);
  }

  PortOneV2Client client() {
    return client;
  }

  EventMetrics metrics() {
    return stream.metrics();
  }

  EventStream<Payment, ?> stream() {
    return stream;
  }

  /** Asks PortOne for a payment and handles its state, from any context. */
  Future<Outcome> look(String paymentId, Source source) {
    return stream.look(
        paymentId, io.github.portonevertx.internal.events.Source.valueOf(source.name()));
  }
}
