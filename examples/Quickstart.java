import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.time.Duration;

/**
 * PortOne V1: queries of every kind over the event bus, a failure, and an access token that expires
 * between two queries. The program also runs {@link QuickstartV2}.
 *
 * <p>Uses an in-process simulator, or, with PORTONE_API_KEY and PORTONE_API_SECRET in the
 * environment, the real PortOne, with queries only.
 */
final class Quickstart {
  private final Vertx vertx;
  private final PrintStream out;

  Quickstart(Vertx vertx, PrintStream out) {
    this.vertx = vertx;
    this.out = out;
  }

  /** Waits for the end, which only the main thread may do. A failure ends with exit code 1. */
  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    Quickstart quickstart = new Quickstart(vertx, System.out);
    boolean real = System.getenv("PORTONE_API_KEY") != null;
    try {
      (real ? quickstart.live() : quickstart.simulated()).await();
      System.out.println();
      new QuickstartV2(vertx, System.out).run().await();
    } finally {
      // Not chained, because a future of a closed event loop never completes.
      vertx.close().await();
    }
  }

  Future<Void> simulated() {
    out.println(
        "PortOne is simulated; set PORTONE_API_KEY and PORTONE_API_SECRET for the real one.");
    return PortOneSimulator.start(vertx).compose(this::tour);
  }

  private Future<Void> tour(PortOneSimulator portone) {
    portone.ledger().pay("order-1", 15_000);
    portone.ledger().pay("order-2", 4_900);
    portone
        .ledger()
        .add(PaymentSeed.partiallyCancelled(3_000).merchantUid("order-3").amount(9_000));
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(portone.baseUrl())
            .setApiKey(portone.apiKey())
            .setApiSecret(portone.apiSecret());
    JsonObject first = new JsonObject().put("imp_uid", "imp_000000000001");
    JsonObject three =
        new JsonObject()
            .put(
                "imp_uid",
                new JsonArray().add("imp_000000000001").add("imp_000000000002").add("imp_missing"));
    return vertx
        .deployVerticle(new PortOneV1Verticle(options))
        .compose(id -> show("payments.get", first))
        .compose(done -> show("payments.getMany", three))
        .compose(done -> show("payments.find", new JsonObject().put("merchant_uid", "order-3")))
        .compose(
            done -> show("payments.listByStatus", new JsonObject().put("payment_status", "paid")))
        .compose(done -> showFailure("payments.get", new JsonObject().put("imp_uid", "imp_none")))
        .onSuccess(done -> printTokens(portone))
        .onSuccess(
            done -> {
              // Only PortOne's clock is advanced, so the client considers the token valid. PortOne
              // rejects it with a 401, and the client refreshes it without a failure of the query.
              portone.clock().advance(Duration.ofMinutes(31));
              out.println();
              out.println("31 minutes later the token has expired; the same question again:");
            })
        .compose(done -> show("payments.get", first))
        .onSuccess(done -> printTokens(portone));
  }

  /** Lists the latest payments of a real merchant, including those of test channels. */
  Future<Void> live() {
    out.println("PortOne is the real one: " + PortOneV1Options.DEFAULT_BASE_URL);
    return vertx
        .deployVerticle(new PortOneV1Verticle(new PortOneV1Options().setIncludeSandbox(true)))
        .compose(
            id ->
                show(
                    "payments.listByStatus",
                    new JsonObject().put("payment_status", "all").put("limit", 10)));
  }

  private Future<Void> show(String action, JsonObject parameters) {
    return ask(action, parameters)
        .onSuccess(
            reply -> {
              out.println();
              out.println(action);
              print(reply.body());
              // A partial result: the reply names the ids that PortOne does not have.
              if (reply.headers().contains("partial")) {
                out.println("  missing: " + reply.headers().get("missing"));
              }
            })
        .mapEmpty();
  }

  /** Prints a failure, which has a code like an HTTP status and a human-readable text. */
  private Future<Void> showFailure(String action, JsonObject parameters) {
    return ask(action, parameters)
        .transform(
            (reply, failure) -> {
              if (failure instanceof ReplyException rejected) {
                out.println();
                out.println(action);
                out.println("  failure " + rejected.failureCode() + "  " + rejected.getMessage());
                return Future.succeededFuture();
              }
              return Future.failedFuture("expected a failure of " + action);
            });
  }

  // [ask]
  private Future<Message<Object>> ask(String action, JsonObject parameters) {
    return vertx
        .eventBus()
        .request(
            "portone.v1.query",
            parameters,
            new DeliveryOptions()
                .addHeader("action", action)
                .addHeader("timeout", "10000")
                .setSendTimeout(11_000));
  }

  // [/ask]

  private void print(Object body) {
    if (body instanceof JsonArray payments) {
      payments.forEach(this::print);
    } else if (body instanceof JsonObject page && page.containsKey("list")) {
      page.getJsonArray("list").forEach(this::print);
    } else if (body instanceof JsonObject payment) {
      out.printf(
          "  %s  %-8s %-9s %6s %s%n",
          payment.getString("imp_uid"),
          payment.getString("merchant_uid"),
          payment.getString("status"),
          payment.getValue("amount"),
          payment.getString("currency"));
    }
  }

  private void printTokens(PortOneSimulator portone) {
    out.println();
    out.println("token requests so far: " + portone.tokens().count());
  }
}
