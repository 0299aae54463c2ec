package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.SeededRandom;
import io.github.portonevertx.shop.ShopOrder.Via;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PrepareRequest;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.ConfirmQuestion;
import io.github.portonevertx.v1.webhook.ConfirmReceiver;
import io.github.portonevertx.v1.webhook.Decision;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application of a shop, made of the library's public API alone. It keeps its books in memory,
 * on one event loop, and its handler fails at random for as long as it is told to.
 */
final class RandomShop extends VerticleBase {
  /** For a decision that is never made; otherwise approvals should have ended well before. */
  private static final Duration CONFIRM_LIMIT = Duration.ofMillis(300);

  /** What the shop says to a question before approval. */
  enum Word {
    APPROVES,
    REFUSES,
    FAILS,
    THROWS,
    IS_SILENT
  }

  final Map<String, ShopOrder> orders = new HashMap<>();
  final Map<String, Word> words = new HashMap<>();
  final EventLog events = new EventLog();

  /** Events of payments whose order number is none of ours. */
  int strangers;

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
   * A shop to be deployed.
   *
   * @param opening where the sweep begins
   * @param clock PortOne's
   * @param remembered more payments than there will be, so that every repeat is one too many
   */
  RandomShop(
      PortOneV1Options options,
      SeededRandom random,
      Instant opening,
      InstantSource clock,
      int remembered) {
    this.options = options;
    this.random = random;
    this.opening = opening;
    this.clock = clock;
    this.remembered = remembered;
  }

  @Override
  public Future<?> start() {
    client = PortOneV1Client.create(vertx, options);
    PaymentEvents events =
        new PaymentEvents(vertx, client, this::settle, PaymentEvents.DEFAULT_ADDRESS, remembered);
    AllowedSenders senders = AllowedSenders.of("127.0.0.1");
    Router router = Router.router(vertx);
    router.post("/webhook").handler(new WebhookReceiver(events, senders));
    router.post("/confirm").handler(new ConfirmReceiver(senders, this::confirm, CONFIRM_LIMIT));
    router.get("/return").handler(this::comeBack);
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

  /** On the event loop of the shop, where its books are. */
  <T> Future<T> here(Supplier<Future<T>> task) {
    Promise<T> done = Promise.promise();
    context.runOnContext(
        turn -> Future.succeededFuture().compose(now -> task.get()).onComplete(done));
    return done.future();
  }

  /** Takes an order; a price that cannot be registered now is not registered. */
  Future<Void> order(Order order, boolean registered) {
    return here(
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

  /** Gives money back; tried again, as the balance in the request makes a second one harmless. */
  Future<Void> refund(CancelRequest request) {
    return here(
        () ->
            client()
                .payments()
                .cancel(request)
                .recover(failure -> client().payments().cancel(request))
                .<Void>mapEmpty()
                .otherwiseEmpty());
  }

  /** Sweeps once; whether it got through. */
  Future<Boolean> sweep() {
    return here(
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

  /** From now on the handler succeeds if PortOne can be asked. */
  Future<Void> calm() {
    return here(
        () -> {
          calm = true;
          return Future.succeededFuture();
        });
  }

  private Future<Void> settle(PaymentEvent event) {
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
      strangers++;
      return Future.succeededFuture();
    }
    int attempt = tries.merge(step, 1, Integer::sum);
    int drawn =
        calm
            ? 99
            : random.below(100, order.order.merchantUid(), step.state(), step.givenBack(), attempt);
    if (drawn < 4) {
      throw new IllegalStateException("the books are closed");
    }
    if (drawn < 8) {
      return Future.failedFuture("the books are closed");
    }
    Via via = event.source() == PaymentEvent.Source.SWEEP ? Via.SWEEP : Via.WEBHOOK;
    return order
        .inTurn(
            () ->
                client()
                    .payments()
                    .verify(order.order)
                    .onSuccess(
                        found -> {
                          order.book(step, via);
                          order.found(found, via);
                        }))
        .compose(
            found ->
                drawn < 14
                    ? Future.failedFuture("booked, and fallen before it could say so")
                    : Future.succeededFuture());
  }

  private Future<Decision> confirm(ConfirmQuestion asked) {
    Word word = word(asked);
    words.put(asked.impUid(), word);
    return switch (word) {
      case APPROVES -> Future.succeededFuture(Decision.approve());
      case REFUSES -> Future.succeededFuture(Decision.refuse("품절되었습니다."));
      case FAILS -> Future.failedFuture("the stock is not known");
      case IS_SILENT -> Promise.<Decision>promise().future();
      case THROWS -> throw new IllegalStateException("the stock is not known");
    };
  }

  private Word word(ConfirmQuestion asked) {
    ShopOrder order = orders.get(asked.merchantUid());
    BigDecimal amount = asked.amount();
    if (order == null || amount == null || order.order.amount().compareTo(amount) != 0) {
      return Word.REFUSES;
    }
    int drawn = random.below(100, asked.merchantUid(), "stock");
    if (drawn < 12) {
      return Word.REFUSES;
    }
    if (drawn < 16) {
      return Word.FAILS;
    }
    if (drawn < 20) {
      return Word.THROWS;
    }
    return drawn < 21 ? Word.IS_SILENT : Word.APPROVES;
  }

  /** The browser is back, and claims a payment. */
  private void comeBack(RoutingContext call) {
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

  /** What one payment falls short of says nothing of the order's others: those are events. */
  private static void claimed(ShopOrder order, Verification found) {
    switch (found.result()) {
      case VERIFIED -> {
        order.book(PaymentStep.of(found.payment()), Via.REDIRECT);
        order.found(found, Via.REDIRECT);
      }
      case PAID_TWICE -> order.found(found, Via.REDIRECT);
      default -> {}
    }
  }
}
