package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.events.Inbox;
import io.github.portonevertx.sql.Postgres;
import io.github.portonevertx.sql.SqlInbox;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.webhook.AcceptedChannels;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.PaymentEventsOptions;
import io.github.portonevertx.v2.webhook.Sweep;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** One process of the shop; its only argument is JSON. It lives until it crashes or is killed. */
final class ShopMain {
  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);

  private final Vertx vertx = Vertx.vertx();
  private final JsonObject settings;
  private final CrashPoints points;

  private ShopMain(JsonObject settings) {
    this.settings = settings;
    this.points =
        new CrashPoints(new Random(settings.getLong("seed")), settings.getInteger("crash"));
  }

  public static void main(String[] args) throws IOException {
    ShopMain shop = new ShopMain(new JsonObject(args[0]));
    try {
      System.out.println("listening " + Postgres.await(shop.start()));
    } catch (RuntimeException e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while ("calm".equals(orders.readLine())) {
      shop.points.stop();
    }
    // The process that controls this one has ended.
    Runtime.getRuntime().halt(0);
  }

  private Future<Integer> start() {
    PgConnectOptions database = new PgConnectOptions(settings.getJsonObject("database"));
    CrashingProxy proxy = new CrashingProxy(vertx, database.getSocketAddress(), points);
    database.setHost("127.0.0.1").setPort(proxy.port());
    Pool pool = Postgres.pool(vertx, 5, database);
    Inbox<SqlConnection> inbox = inbox(pool);
    ShopBooks books = new ShopBooks(settings.getInteger("node"));
    PortOneV2Client client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options()
                .setBaseUrl(settings.getString("portone"))
                .setApiSecret(settings.getString("secret")));
    String store = settings.getString("store");
    PaymentEvents events =
        PaymentEvents.in(
            vertx,
            client,
            new CrashingInbox(inbox, points),
            books::apply,
            // The simulator's billing keys are of a test channel.
            PaymentEventsOptions.DEFAULT.withChannels(AcceptedChannels.TEST).withStoreId(store));
    WebhookVerifier verifier =
        WebhookVerifier.of(
            settings.getString("webhookSecret"), settings.getString("testWebhookSecret"));
    Router router = Router.router(vertx);
    router
        .post("/webhook")
        .handler(
            call -> {
              points.reached("webhook arrived");
              call.response().endHandler(sent -> points.reached("webhook answered"));
              call.next();
            })
        .handler(new WebhookReceiver(events, verifier, store));
    Sweep sweep = new Sweep(events, SWEEP_INTERVAL, Instant.parse(settings.getString("from")));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .onSuccess(listening -> sweep.start())
        .map(HttpServer::actualPort);
  }

  private Inbox<SqlConnection> inbox(Pool pool) {
    SqlInbox inbox = new SqlInbox(vertx, pool);
    String broken = settings.getString("broken");
    return broken.isEmpty()
        ? inbox
        : new BrokenInbox(inbox, pool, BrokenInbox.Order.valueOf(broken));
  }
}
