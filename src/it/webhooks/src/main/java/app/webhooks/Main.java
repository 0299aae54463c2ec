package app.webhooks;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.sql.SqlInbox;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.PaymentEvents;
import io.github.portonevertx.v1.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Receives a webhook, and uses an inbox whose database does not exist. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    check(ModuleLayer.boot().findModule("micrometer.core").isEmpty(), "micrometer.core is there");
    Vertx vertx = Vertx.vertx();
    try {
      webhook(vertx);
      inbox(vertx);
      System.out.println("with vertx-web and vertx-sql-client: the webhook was handled");
    } finally {
      vertx.close().await();
    }
  }

  private static void webhook(Vertx vertx) {
    PortOneSimulator portone = PortOneSimulator.start(vertx).await();
    String impUid = portone.ledger().pay(15_000).getString("imp_uid");
    PortOneV1Client client =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setBaseUrl(portone.baseUrl())
                .setApiKey(portone.apiKey())
                .setApiSecret(portone.apiSecret()));
    Promise<String> handled = Promise.promise();
    PaymentEvents events =
        new PaymentEvents(
            vertx,
            client,
            event -> {
              handled.complete(event.payment().impUid());
              return Future.succeededFuture();
            });
    Router router = Router.router(vertx);
    router.post("/webhook").handler(new WebhookReceiver(events, AllowedSenders.ANY_ADDRESS));
    HttpServer server =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
    int status =
        WebClient.create(vertx)
            .post(server.actualPort(), "127.0.0.1", "/webhook")
            .sendJsonObject(new JsonObject().put("imp_uid", impUid).put("status", "paid"))
            .await()
            .statusCode();
    check(status == 200, "the webhook was answered with " + status);
    check(impUid.equals(handled.future().await()), "another payment was handled");
  }

  private static void inbox(Vertx vertx) throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    Pool pool =
        PgBuilder.pool()
            .connectingTo(
                new PgConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(closed)
                    .setDatabase("shop")
                    .setUser("shop"))
            .using(vertx)
            .build();
    try {
      new SqlInbox(vertx, pool).createTables().await();
      throw new AssertionError("tables were created without a database");
    } catch (PortOneException failure) {
      check(failure.kind() == FailureKind.UNAVAILABLE, "it failed with " + failure);
    }
  }

  private static void check(boolean expected, String otherwise) {
    if (!expected) {
      throw new AssertionError(otherwise);
    }
  }
}
