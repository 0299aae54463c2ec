import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP API in front of the event bus. The gateway has neither key nor token, and may run on
 * another node than the verticle.
 */
final class RestGateway {
  private static final String PAYMENTS = "/payments/";
  private static final String ORDERS = "/orders/";

  private final Vertx vertx;

  RestGateway(Vertx vertx) {
    this.vertx = vertx;
  }

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  void handle(HttpServerRequest request) {
    answer(request)
        .onSuccess(
            payment ->
                request
                    .response()
                    .putHeader("content-type", "application/json")
                    .end(payment.encode()))
        .onFailure(failure -> reject(request.response(), failure));
  }

  private Future<JsonObject> answer(HttpServerRequest request) {
    String path = request.path();
    if (path.startsWith(PAYMENTS)) {
      return ask(
          "payments.get", new JsonObject().put("imp_uid", path.substring(PAYMENTS.length())));
    }
    if (path.startsWith(ORDERS)) {
      return ask(
          "payments.find", new JsonObject().put("merchant_uid", path.substring(ORDERS.length())));
    }
    return Future.failedFuture("no such path");
  }

  private Future<JsonObject> ask(String action, JsonObject parameters) {
    return vertx
        .eventBus()
        .<JsonObject>request(
            "portone.v1.query",
            parameters,
            new DeliveryOptions()
                .addHeader("action", action)
                .addHeader("timeout", "10000")
                .setSendTimeout(11_000))
        .map(reply -> reply.body());
  }

  /**
   * Answers a failure without its text, because PortOne's messages are not intended for customers.
   */
  private static void reject(HttpServerResponse response, Throwable failure) {
    int status = failure instanceof ReplyException rejected ? status(rejected) : 404;
    response
        .setStatusCode(status)
        .putHeader("content-type", "application/json")
        .end(new JsonObject().put("error", status).encode());
  }

  // [status]
  /** Returns the HTTP status of a failure, which is one of the event bus or has a kind. */
  static int status(ReplyException failure) {
    return switch (failure.failureType()) {
      case NO_HANDLERS -> 503;
      case TIMEOUT -> 504;
      case ERROR -> 500;
      case RECIPIENT_FAILURE -> status(FailureKind.ofCode(failure.failureCode()));
    };
  }

  /**
   * Returns the HTTP status of a kind: errors of the caller keep their code, those between the
   * gateway and PortOne become a 5xx.
   *
   * @param kind null for a code of a later version
   */
  private static int status(@Nullable FailureKind kind) {
    if (kind == null) {
      return 500;
    }
    return switch (kind) {
      case INVALID_REQUEST, NOT_FOUND, CONFLICT, REJECTED -> kind.code();
      // PortOne rejected the gateway's key; a 401 or 403 would ask the caller to log in.
      case UNAUTHORIZED, FORBIDDEN, BAD_UPSTREAM -> 502;
      // Nothing was sent, or PortOne's rate limit applies to the gateway.
      case RATE_LIMITED, UNAVAILABLE, CANCELLED -> 503;
      case TIMEOUT -> 504;
      // This gateway serves queries. One for commands needs a status of its own for 520: the
      // command may have been executed, and must not be repeated before the payment is queried.
      case OUTCOME_UNKNOWN -> 504;
      // INTERNAL, and what a later version of the library adds.
      default -> 500;
    };
  }

  // [/status]

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneSimulator.start(vertx)
        .compose(
            portone -> {
              portone.ledger().pay("order-1", 15_000);
              PortOneV1Options options =
                  new PortOneV1Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiKey(portone.apiKey())
                      .setApiSecret(portone.apiSecret());
              return vertx.deployVerticle(new PortOneV1Verticle(options));
            })
        .compose(
            deployment ->
                vertx
                    .createHttpServer()
                    .requestHandler(new RestGateway(vertx)::handle)
                    .listen(0, "127.0.0.1")
                    .compose(server -> calls(vertx, server, deployment, out)));
  }

  private static Future<Void> calls(
      Vertx vertx, HttpServer server, String deployment, PrintStream out) {
    WebClient shop = WebClient.create(vertx);
    int port = server.actualPort();
    return call(shop, port, "/payments/imp_000000000001", out)
        .compose(done -> call(shop, port, "/orders/order-1", out))
        .compose(done -> call(shop, port, "/payments/imp_none", out))
        .compose(done -> call(shop, port, "/payments/", out))
        .onSuccess(done -> out.println("the verticle is undeployed"))
        .compose(done -> vertx.undeploy(deployment))
        .compose(done -> call(shop, port, "/payments/imp_000000000001", out))
        .eventually(() -> server.close());
  }

  private static Future<Void> call(WebClient shop, int port, String path, PrintStream out) {
    return shop.get(port, "127.0.0.1", path)
        .send()
        .onSuccess(
            response -> {
              JsonObject body = response.bodyAsJsonObject();
              out.printf(
                  "GET %s -> %d %s%n",
                  path,
                  response.statusCode(),
                  body.containsKey("imp_uid")
                      ? body.getString("imp_uid") + " " + body.getString("status")
                      : body);
            })
        .mapEmpty();
  }
}
