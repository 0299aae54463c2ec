import io.github.portonevertx.Health;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.client.WebClient;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The probes {@code /live} and {@code /ready} of a service that uses PortOne, with {@code
 * vertx-health-check}: what they answer while PortOne rejects the API secret, and while the queue
 * of the client is full.
 */
final class HealthProbes {
  private static final long CHECK_MILLIS = 2_000;

  private final HealthChecks live;
  private final HealthChecks ready;

  // [probes]
  /**
   * Creates the probes for a client of V1 or V2, embedded or over the event bus.
   *
   * @param health {@code client::health}
   * @param query any cheap query, with a timeout shorter than that of the check
   */
  HealthProbes(Vertx vertx, Supplier<Future<Health>> health, Supplier<? extends Future<?>> query) {
    // Only an event loop that runs can answer. PortOne is left out: a restart would not mend it.
    live = HealthChecks.create(vertx);
    live.register("event-loop", CHECK_MILLIS, promise -> promise.complete(Status.OK()));
    ready = HealthChecks.create(vertx);
    ready.register(
        "portone",
        CHECK_MILLIS,
        promise ->
            health
                .get()
                .compose(now -> now.up() ? Future.succeededFuture(now) : retried(health, query))
                .map(now -> now.up() ? Status.OK(now.toJson()) : Status.KO(now.toJson()))
                .onComplete(promise));
  }

  /**
   * Returns the health after one more query. A service that is not ready gets no requests, so
   * without this query it could not notice that PortOne accepts its credentials again. It also
   * keeps one rejected call from making the service unready.
   */
  private static Future<Health> retried(
      Supplier<Future<Health>> health, Supplier<? extends Future<?>> query) {
    return query.get().transform((answer, failure) -> health.get());
  }

  void handle(HttpServerRequest request) {
    switch (request.path()) {
      case "/live" -> answer(request, live);
      case "/ready" -> answer(request, ready);
      default -> request.response().setStatusCode(404).end();
    }
  }

  private static void answer(HttpServerRequest request, HealthChecks checks) {
    checks
        .checkStatus()
        .onSuccess(
            result ->
                request
                    .response()
                    .setStatusCode(CheckResult.isUp(result) ? 200 : 503)
                    .putHeader("Content-Type", "application/json")
                    .end(result.toJson().toBuffer()))
        .onFailure(failure -> request.response().setStatusCode(500).end());
  }

  // [/probes]

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneV2Simulator.start(vertx)
        .compose(
            portone -> {
              portone.ledger().pay("payment-0001", 15_000);
              PortOneV2Client client =
                  PortOneV2Client.create(
                      vertx,
                      new PortOneV2Options()
                          .setBaseUrl(portone.baseUrl())
                          .setApiSecret(portone.apiSecret())
                          .setMaxInFlight(1)
                          .setMaxQueued(1));
              PortOneV2Client probing = client.withTimeout(Duration.ofSeconds(1));
              HealthProbes probes =
                  new HealthProbes(
                      vertx, client::health, () -> probing.payments().get("payment-of-a-probe"));
              return vertx
                  .createHttpServer()
                  .requestHandler(probes::handle)
                  .listen(0, "127.0.0.1")
                  .compose(server -> new Visit(vertx, server, out).all(portone, client));
            });
  }

  /** Requests both probes before, during and after each fault. */
  private record Visit(WebClient http, int port, PrintStream out) {
    Visit(Vertx vertx, HttpServer server, PrintStream out) {
      this(WebClient.create(vertx), server.actualPort(), out);
    }

    Future<Void> all(PortOneV2Simulator portone, PortOneV2Client client) {
      return show("after the start")
          .compose(done -> rejectedSecret(portone, client))
          .compose(done -> fullQueue(portone, client));
    }

    private Future<Void> rejectedSecret(PortOneV2Simulator portone, PortOneV2Client client) {
      portone.credentials().removeSecret(portone.apiSecret());
      return client
          .payments()
          .get("payment-0001")
          .onFailure(failure -> out.println("payments.get: " + kind(failure)))
          .transform((payment, failure) -> show("while PortOne rejects the API secret"))
          .compose(
              done -> {
                portone.credentials().addSecret(portone.apiSecret(), null);
                return show("after PortOne accepts it again");
              });
    }

    private Future<Void> fullQueue(PortOneV2Simulator portone, PortOneV2Client client) {
      Gate gate = new Gate();
      portone.faults().always("payments.get", new Fault.Hold(gate));
      Future<?> running = client.payments().get("payment-0001");
      Future<?> waiting = client.payments().get("payment-0001");
      return show("with one call running and one in the queue")
          .compose(
              done -> {
                gate.open();
                return Future.all(running, waiting);
              })
          .compose(done -> show("after both calls"));
    }

    private Future<Void> show(String when) {
      out.println(when);
      return probe("/live").compose(done -> probe("/ready"));
    }

    private Future<Void> probe(String path) {
      return http.get(port, "127.0.0.1", path)
          .send()
          .onSuccess(
              response ->
                  out.println(
                      "  "
                          + path
                          + " "
                          + response.statusCode()
                          + facts(response.bodyAsJsonObject())))
          .mapEmpty();
    }

    /** Returns what does not depend on the time. */
    private static String facts(JsonObject body) {
      JsonObject check = body.getJsonArray("checks").getJsonObject(0);
      JsonObject data = check.getJsonObject("data", new JsonObject());
      return " "
          + body.getString("outcome")
          + (data.containsKey("last_failure_kind") ? " " + data.getString("last_failure_kind") : "")
          + (data.containsKey("queued") ? ", queued " + data.getInteger("queued") : "");
    }

    private static String kind(Throwable failure) {
      return failure instanceof PortOneException known ? known.kind().name() : failure.toString();
    }
  }
}
