package com.example.shop;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.payments.PreRegisterRequest;
import io.github.portonevertx.v2.webhook.PaymentEvent;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.PaymentEventsOptions;
import io.github.portonevertx.v2.webhook.Sweep;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The HTTP API of the shop. Who may ask for refunds is decided in front of it.
 *
 * <ul>
 *   <li>{@code GET /products}
 *   <li>{@code POST /orders}: places an order; returns the parameters of {@code requestPayment}
 *   <li>{@code GET /orders/:id}
 *   <li>{@code POST /orders/:id/complete}: the browser returns from the payment window
 *   <li>{@code POST /orders/:id/refund}: refunds, once for each {@code Idempotency-Key}
 *   <li>{@code POST /portone/webhook}: PortOne's webhooks
 * </ul>
 */
final class ShopVerticle extends VerticleBase {
  private static final System.Logger LOG = System.getLogger(ShopVerticle.class.getName());
  private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

  private final ShopConfig config;
  private final OrderStore orders;
  private final Consumer<ShopOrder> onPaid;

  private PortOneV2Client client;
  private Settlement settlement;
  private Refunds refunds;
  private Sweep sweep;
  private int port;

  /**
   * Creates the shop.
   *
   * @param onPaid called once for each order that is paid
   */
  ShopVerticle(ShopConfig config, OrderStore orders, Consumer<ShopOrder> onPaid) {
    this.config = config;
    this.orders = orders;
    this.onPaid = onPaid;
  }

  /** Returns the port that the shop listens on, when it is deployed. */
  int port() {
    return port;
  }

  /** Returns the sweep for lost webhooks, when the shop is deployed. */
  Sweep sweep() {
    return sweep;
  }

  @Override
  public Future<?> start() {
    client = PortOneV2Client.create(vertx, config.portOne());
    settlement = new Settlement(client.payments(), orders, onPaid);
    refunds = new Refunds(client, orders, settlement);
    PaymentEvents events =
        new PaymentEvents(
            vertx,
            client,
            this::settle,
            PaymentEventsOptions.DEFAULT.withStoreId(config.storeId()));
    // The orders are in memory, so there is nothing to find from before the start.
    sweep = new Sweep(events, SWEEP_INTERVAL, Instant.now());
    return vertx
        .createHttpServer()
        .requestHandler(router(new WebhookReceiver(events, config.webhooks(), config.storeId())))
        .listen(config.port())
        .onSuccess(
            server -> {
              port = server.actualPort();
              sweep.start();
              LOG.log(Level.INFO, "the shop listens on port {0,number,#}", port);
            });
  }

  @Override
  public Future<?> stop() {
    return sweep.stop().eventually(client::close);
  }

  private Router router(WebhookReceiver webhooks) {
    Router router = Router.router(vertx);
    router.route().failureHandler(ShopVerticle::answerFailure);
    router.post("/portone/webhook").handler(webhooks);
    router.get("/products").respond(call -> Future.succeededFuture(products()));
    router.get("/orders/:id").respond(this::show);
    router.post("/orders/:id/complete").respond(this::complete);
    router.post().handler(BodyHandler.create(false).setBodyLimit(4096));
    router.post("/orders").respond(this::place);
    router.post("/orders/:id/refund").respond(this::refund);
    return router;
  }

  private static JsonArray products() {
    JsonArray products = new JsonArray();
    Product.ALL.forEach(product -> products.add(JsonObject.mapFrom(product)));
    return products;
  }

  /** The body of a request for an order. */
  private record Placement(String product, int quantity) {}

  private Future<JsonObject> place(RoutingContext call) {
    Placement placement = body(call, Placement.class);
    Product product =
        Product.find(placement.product())
            .orElseThrow(() -> new HttpException(400, "there is no such product"));
    if (placement.quantity() < 1 || placement.quantity() > 100) {
      throw new HttpException(400, "quantity must be from 1 to 100");
    }
    ShopOrder order = ShopOrder.place(product, placement.quantity());
    return orders
        .add(order)
        .compose(added -> register(order))
        .map(
            registered -> {
              LOG.log(Level.INFO, "order {0}: placed, {1} won", order.id(), order.amount());
              call.response().setStatusCode(201).putHeader("Location", "/orders/" + order.id());
              return new JsonObject().put("order", order.toJson()).put("payment", window(order));
            });
  }

  /** Registers the price, so that the payment window refuses any other. */
  private Future<Void> register(ShopOrder order) {
    return client
        .payments()
        .preRegister(
            PreRegisterRequest.builder()
                .paymentId(order.id())
                .totalAmount(order.amount())
                .currency(Currency.KRW)
                .build());
  }

  /** Returns the parameters of the browser SDK's {@code PortOne.requestPayment}. */
  private JsonObject window(ShopOrder order) {
    return new JsonObject()
        .put("storeId", config.storeId())
        .put("channelKey", config.channelKey())
        .put("paymentId", order.id())
        .put("orderName", order.title())
        .put("totalAmount", order.amount())
        .put("currency", "KRW")
        .put("payMethod", "CARD")
        .put("redirectUrl", config.redirectUrl());
  }

  private Future<JsonObject> show(RoutingContext call) {
    return orders.find(id(call)).map(ShopVerticle::found);
  }

  /** The browser may be forged, so only the id is read. */
  private Future<JsonObject> complete(RoutingContext call) {
    return settlement.settle(id(call)).map(ShopVerticle::found);
  }

  private Future<JsonObject> refund(RoutingContext call) {
    String key = call.request().getHeader("Idempotency-Key");
    if (key == null || key.isBlank()) {
      throw new HttpException(400, "the header Idempotency-Key is missing");
    }
    return refunds.refund(id(call), key, body(call, RefundRequest.class)).map(ShopOrder::toJson);
  }

  /** Handles an event of a webhook or the sweep, which may be about no order of this shop. */
  private Future<Void> settle(PaymentEvent event) {
    return settlement.settle(event.payment().id()).mapEmpty();
  }

  private static String id(RoutingContext call) {
    return call.pathParam("id");
  }

  private static JsonObject found(Optional<ShopOrder> order) {
    return order
        .map(ShopOrder::toJson)
        .orElseThrow(() -> new HttpException(404, "there is no such order"));
  }

  private static <T> T body(RoutingContext call, Class<T> type) {
    try {
      return Optional.ofNullable(call.body().asPojo(type))
          .orElseThrow(() -> new HttpException(400, "the body is missing"));
    } catch (DecodeException unreadable) {
      throw new HttpException(400, "the body is no valid " + type.getSimpleName(), unreadable);
    }
  }

  /** PortOne's messages are for the log of the shop, not for its visitors. */
  private static void answerFailure(RoutingContext call) {
    if (call.failure() instanceof HttpException refusal) {
      answer(call, refusal.getStatusCode(), refusal.getPayload());
    } else if (call.failure() instanceof PortOneException failure) {
      LOG.log(Level.ERROR, "{0}: {1}", call.normalizedPath(), failure.getMessage());
      answer(call, status(failure), failure.kind().name());
    } else {
      LOG.log(Level.ERROR, call.normalizedPath(), call.failure());
      answer(call, 500, "INTERNAL");
    }
  }

  private static int status(PortOneException failure) {
    return switch (failure.kind()) {
      case UNAVAILABLE, RATE_LIMITED, TIMEOUT, OUTCOME_UNKNOWN -> 503;
      default -> 502;
    };
  }

  private static void answer(RoutingContext call, int status, String error) {
    call.response().setStatusCode(status);
    call.json(new JsonObject().put("error", error));
  }
}
