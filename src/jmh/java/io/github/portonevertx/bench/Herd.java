package io.github.portonevertx.bench;

import io.github.portonevertx.internal.token.Holders;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.web.client.OAuth2WebClient;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Measures ten thousand concurrent callers without a token: the number of token requests and the
 * longest wait.
 */
final class Herd implements AutoCloseable {
  private static final int CALLERS = 10_000;
  private static final Duration LATENCY = Duration.ofMillis(50);

  private static final int WARM_UP = 20;

  /** A round takes little more than the latency, so that a short run can have several. */
  private static final int LEAST_ROUNDS = 15;

  /** A smaller number for a client that requests a token per caller, which would take minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context context = vertx.getOrCreateContext();

  private Herd() {}

  /** The wait of the last caller, and the number of served callers. */
  private record Outcome(double millis, int served) {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    try (Herd herd = new Herd()) {
      report.add(herd.holders(settings));
      report.add(herd.clients(server));
    }
  }

  private Table holders(Settings settings) throws Exception {
    Table table =
        new Table(
            "Herd",
            CALLERS
                + " callers on one event loop, an empty cache, a source that takes "
                + LATENCY.toMillis()
                + " ms.",
            "subject",
            "source calls",
            "last served after, ms",
            "× source");
    Holders holders = new Holders(vertx, context, LATENCY);
    for (Map.Entry<String, Supplier<Supplier<Future<?>>>> holder : holders.all().entrySet()) {
      List<Double> millis = new ArrayList<>();
      int asked = 0;
      // The first rounds run code that is not compiled yet.
      for (int round = 0; round < WARM_UP; round++) {
        stampede(holder.getValue().get());
      }
      for (int round = 0; round < Math.max(LEAST_ROUNDS, settings.rounds()); round++) {
        holders.asked();
        millis.add(stampede(holder.getValue().get()).millis());
        asked = holders.asked();
      }
      double median = Medians.of(millis);
      table.row(
          holder.getKey(),
          asked,
          Medians.text("%.1f", median),
          Medians.text("%.2f", median / LATENCY.toMillis()));
    }
    return table;
  }

  /**
   * Measures whole clients, because Vert.x's own client does not expose the token without a
   * request.
   */
  private Table clients(ServerProcess server) throws Exception {
    Table table =
        new Table(
            "Herd, over HTTP",
            CALLERS
                + " queries at once, no token, a token endpoint that takes "
                + LATENCY.toMillis()
                + " ms; given up after "
                + LIMIT.toSeconds()
                + " s.",
            "subject",
            "token requests",
            "payments asked for",
            "served",
            "last after, ms");
    // The first run uses code that is not compiled yet.
    PortOneV1Options options =
        Clients.options(server.plain()).setRequestTimeout(LIMIT.multipliedBy(2));
    PortOneV1Client first = PortOneV1Client.create(vertx, options);
    stampede(() -> first.payments().get(PaymentJson.IMP_UID));
    first.close().await();
    PortOneV1Client portOne = PortOneV1Client.create(vertx, options);
    OAuth2WebClient oauth = oauthClient(server);
    row(table, server, "portone-vertx", () -> portOne.payments().get(PaymentJson.IMP_UID));
    portOne.close().await();
    row(table, server, "Vert.x OAuth2WebClient", () -> oauth.get(Clients.PATH).send());
    return table;
  }

  private void row(Table table, ServerProcess server, String name, Supplier<Future<?>> question)
      throws Exception {
    server.control().reset(LATENCY.toMillis());
    Outcome outcome = stampede(question);
    table.row(
        name,
        server.control().count("tokens"),
        server.control().count("payments"),
        outcome.served(),
        outcome.served() == CALLERS
            ? Medians.text("%.0f", outcome.millis())
            : "> " + LIMIT.toMillis());
    server.control().reset(0);
  }

  private OAuth2WebClient oauthClient(ServerProcess server) {
    OAuth2Auth auth =
        OAuth2Auth.create(
            vertx,
            new OAuth2Options()
                .setSite(server.plain())
                .setTokenPath("/oauth/token")
                .setClientId("invented")
                .setClientSecret("invented"));
    WebClient web =
        WebClient.create(
            vertx,
            new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(server.port()),
            new PoolOptions().setHttp1MaxSize(Clients.CONNECTIONS));
    return OAuth2WebClient.create(web, auth)
        .withCredentials(new Oauth2Credentials().setFlow(OAuth2FlowType.CLIENT));
  }

  private Outcome stampede(Supplier<Future<?>> question) throws Exception {
    Promise<Outcome> all = Promise.promise();
    Crowd crowd = new Crowd(all);
    long timer = vertx.setTimer(LIMIT.toMillis(), id -> crowd.giveUp());
    context.runOnContext(v -> crowd.ask(question));
    Outcome outcome = all.future().await(LIMIT.toSeconds() + 30, TimeUnit.SECONDS);
    vertx.cancelTimer(timer);
    return outcome;
  }

  /** Runs the callers and the timer on one event loop. */
  private static final class Crowd {
    private final Promise<Outcome> all;
    private final long begun = System.nanoTime();
    private int served;

    Crowd(Promise<Outcome> all) {
      this.all = all;
    }

    void ask(Supplier<Future<?>> question) {
      for (int caller = 0; caller < CALLERS; caller++) {
        question
            .get()
            .onComplete(
                (answer, failure) -> {
                  if (failure != null) {
                    all.tryFail(failure);
                  } else if (++served == CALLERS) {
                    all.tryComplete(outcome());
                  }
                });
      }
    }

    void giveUp() {
      all.tryComplete(outcome());
    }

    private Outcome outcome() {
      return new Outcome((System.nanoTime() - begun) / 1e6, served);
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
