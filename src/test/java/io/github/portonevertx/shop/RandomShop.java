package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.SeededRandom;
import io.github.portonevertx.shop.ShopOrder.Source;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PrepareRequest;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.ConfirmReceiver;
import io.github.portonevertx.v1.webhook.PaymentEvent;
import io.github.portonevertx.v1.webhook.PaymentEvents;
import io.github.portonevertx.v1.webhook.Sweep;
import io.github.portonevertx.v1.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application of a shop that uses the public API only. It keeps its records in memory, on one
 * event loop, and its handler fails at random until {@code calm} is set.
 */
final class RandomShop extends VerticleBase {
  /** Ends a decision that is never made; the other approvals end well before. */
  private static final Duration CONFIRM_LIMIT = Duration.ofMillis(300);

  final Map<String, ShopOrder> orders = new HashMap<>();
  final EventLog events = new EventLog();

  /** The number of events of payments with unknown order numbers. */
  int unknownOrders;

  final ConfirmDecisions confirmations;
  int sweepsDone;
  int sweepsFailed;

  private final PortOneV1Options options;
  private final SeededRandom random;
  private final Instant opening;
  private final InstantSource clock;
  private final int remembered;
  private final Map<PaymentStep, Integer> tries = new HashMap<>();
  private boolean calm;
  private @Nullable PortOneV1Client client;
  private @Nullable Sweep sweep;
  private @Nullable HttpServer server;

  /**
   * Creates a shop to be deployed.
   *
   * @param opening the start position of the sweep
   * @param clock the clock of PortOne
   * @param remembered the number of payments to remember, more than there will be, so that every
   *     repeated event is an error
   */
  RandomShop(
      PortOneV1Options options,
      SeededRandom random,
      Instant opening,
      InstantSource clock,
      int remembered) {
    this.options = options;
    this.random = random;
    this.confirmations = new ConfirmDecisions(random, orders);
    this.opening = opening;
    this.clock = clock;
    this.remembered = remembered;
  }

  @Override
  public Future<?> start() {
    client = PortOneV1Client.create(vertx, options);
    PaymentEvents events =
        new PaymentEvents(
            vertx, client, this::handleEvent, PaymentEvents.DEFAULT_ADDRESS, remembered);
    AllowedSenders senders = AllowedSenders.of("127.0.0.1");
    Router router = Router.router(vertx);
    router.post("/webhook").handler(new WebhookReceiver(events, senders));
    router
        .post("/confirm")
        .handler(new ConfirmReceiver(senders, confirmations::confirm, CONFIRM_LIMIT));
    router.get("/return").handler(this::handleReturn);
    sweep =
        new Sweep(events, Duration.ofDays(1), opening, position -> Future.succeededFuture(), clock);
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .onSuccess(listening -> server = listening);
  }

  @Override
  public Future<?> stop() {
    return client().close();
  }

  private PortOneV1Client client() {
    if (client == null) {
      throw new IllegalStateException("not started");
    }
    return client;
  }

  int port() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server.actualPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Runs a task on the event loop of the shop, where its records are. */
  <T> Future<T> onShopContext(Supplier<Future<T>> task) {
    Promise<T> done = Promise.promise();
    context.runOnContext(
        turn -> Future.succeededFuture().compose(now -> task.get()).onComplete(done));
    return done.future();
  }

  /** Accepts an order; a price whose registration fails stays unregistered. */
  Future<Void> order(Order order, boolean registered) {
    return onShopContext(
        () -> {
          orders.put(order.merchantUid(), new ShopOrder(order));
          return registered
              ? client()
                  .prepare()
                  .ensure(
                      PrepareRequest.builder()
                          .merchantUid(order.merchantUid())
                          .amount(order.amount())
                          .currency(order.currency())
                          .build())
                  .<Void>mapEmpty()
                  .otherwiseEmpty()
              : Future.succeededFuture();
        });
  }

  /**
   * Refunds a payment; retried, since the checksum of the request makes a second execution
   * harmless.
   */
  Future<Void> refund(CancelRequest request) {
    return onShopContext(
        () ->
            client()
                .payments()
                .cancel(request)
                .recover(failure -> client().payments().cancel(request))
                .<Void>mapEmpty()
                .otherwiseEmpty());
  }

  /** Sweeps once and returns whether it succeeded. */
  Future<Boolean> sweep() {
    return onShopContext(
        () -> {
          if (sweep == null) {
            throw new IllegalStateException("not started");
          }
          return sweep
              .run()
              .transform(
                  (done, failure) -> {
                    if (failure == null) {
                      sweepsDone++;
                    } else {
                      sweepsFailed++;
                    }
                    return Future.succeededFuture(failure == null);
                  });
        });
  }

  /** Ends the random failures: from now on the handler succeeds if PortOne can be queried. */
  Future<Void> calm() {
    return onShopContext(
        () -> {
          calm = true;
          return Future.succeededFuture();
        });
  }

  private Future<Void> handleEvent(PaymentEvent event) {
    Payment payment = event.payment();
    events.begins(payment);
    return Future.succeededFuture()
        .compose(now -> handle(event))
        .onComplete(done -> events.ends(payment, done.succeeded()));
  }

  private Future<Void> handle(PaymentEvent event) {
    PaymentStep step = PaymentStep.of(event.payment());
    ShopOrder order = orders.get(event.payment().merchantUid());
    if (order == null) {
      unknownOrders++;
      return Future.succeededFuture();
    }
    int attempt = tries.merge(step, 1, Integer::sum);
    int drawn =
        calm
            ? 99
            : random.below(100, order.order.merchantUid(), step.state(), step.refunded(), attempt);
    if (drawn < 4) {
      throw new IllegalStateException("the database is unavailable");
    }
    if (drawn < 8) {
      return Future.failedFuture("the database is unavailable");
    }
    Source source = event.source() == PaymentEvent.Source.SWEEP ? Source.SWEEP : Source.WEBHOOK;
    return order
        .inTurn(
            () ->
                client()
                    .payments()
                    .verify(order.order)
                    .onSuccess(
                        found -> {
                          order.record(step, source);
                          order.verified(found, source);
                        }))
        .compose(
            found ->
                drawn < 14
                    ? Future.failedFuture("recorded, and failed before the result")
                    : Future.succeededFuture());
  }

  /** The browser has returned and claims a payment. */
  private void handleReturn(RoutingContext call) {
    String impUid = call.request().getParam("imp_uid");
    ShopOrder order = orders.get(call.request().getParam("merchant_uid", ""));
    if (impUid == null || order == null) {
      call.response().setStatusCode(400).end();
      return;
    }
    order
        .inTurn(
            () ->
                client()
                    .payments()
                    .verify(order.order.paidBy(impUid))
                    .onSuccess(found -> claimed(order, found)))
        .onComplete(
            (found, failure) -> {
              if (found == null) {
                call.response().setStatusCode(202).end();
              } else {
                call.response().end(new JsonObject().put("result", found.result()).toBuffer());
              }
            });
  }

  /**
   * A failed payment says nothing about the order's other payments, which are reported by events.
   */
  private static void claimed(ShopOrder order, Verification found) {
    switch (found.result()) {
      case VERIFIED -> {
        order.record(PaymentStep.of(found.payment()), Source.REDIRECT);
        order.verified(found, Source.REDIRECT);
      }
      case PAID_TWICE -> order.verified(found, Source.REDIRECT);
      default -> {}
    }
  }
}
