package io.github.portonevertx.sql;

import static io.github.portonevertx.sql.Postgres.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox.Entry;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.WebhookSettings;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.webhook.AcceptedChannels;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.PaymentEventsOptions;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.ext.web.Router;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that cannot be used fails each call with a kind that allows a later attempt. */
class UnavailableDatabaseTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private Future<Void> handler(SqlConnection connection) {
    calls.incrementAndGet();
    return Future.succeededFuture();
  }

  private Future<Instant> pass(Instant position) {
    calls.incrementAndGet();
    return Future.succeededFuture(position);
  }

  private void assertUnavailable(SqlInbox inbox, String text) {
    for (Supplier<Future<?>> call :
        List.<Supplier<Future<?>>>of(
            () -> inbox.read("v2", "order-1"),
            () -> inbox.states("v2", List.of("order-1")),
            () -> inbox.record(Entry.empty("v2", "order-1"), "PAID", this::handler),
            () -> inbox.record(new Entry("v2", "order-1", 3, "PAID"), "PAID", this::handler),
            () -> inbox.sweep("v2", Instant.EPOCH, this::pass))) {
      PortOneException e = assertThrows(PortOneException.class, () -> await(call.get()));
      assertEquals(FailureKind.UNAVAILABLE, e.kind());
      assertTrue(e.text().contains(text), e.text());
      assertFalse(e.text().contains("the-password"), e.text());
    }
    assertEquals(0, calls.get());
  }

  private Pool pool(int port) {
    return Postgres.pool(vertx, 2, port);
  }

  @Test
  void nothingListens() {
    NetServer server =
        await(vertx.createNetServer().connectHandler(s -> {}).listen(0, "127.0.0.1"));
    int port = server.actualPort();
    await(server.close());

    assertUnavailable(new SqlInbox(vertx, pool(port)), "Connection refused");
  }

  @Test
  void everyConnectionIsClosed() {
    NetServer server =
        await(vertx.createNetServer().connectHandler(s -> s.close()).listen(0, "127.0.0.1"));

    assertUnavailable(new SqlInbox(vertx, pool(server.actualPort())), "the database did not");
  }

  @Test
  void nothingIsEverAnswered() {
    NetServer server =
        await(vertx.createNetServer().connectHandler(s -> {}).listen(0, "127.0.0.1"));

    assertUnavailable(
        new SqlInbox(vertx, pool(server.actualPort()), Duration.ofSeconds(1)), "within 1000 ms");
  }

  @Test
  void thePasswordIsWrong() {
    Pool pool =
        Postgres.pool(
            vertx,
            2,
            Postgres.options().setUser("nobody-of-this-name").setPassword("the-password"));

    assertUnavailable(new SqlInbox(vertx, pool), "SQLSTATE 28");
  }

  @Test
  void theTablesAreMissing() {
    Pool pool = Postgres.pool(vertx, 2);
    await(pool.query("drop table if exists portone_payment, portone_sweep").execute());

    assertUnavailable(new SqlInbox(vertx, pool), "SQLSTATE 42P01 (see SqlInbox.createTables)");
  }

  /** The failed calls above keep no connection of the pool. */
  @Test
  void thePoolIsUsableAfterwards() {
    Pool pool = Postgres.pool(vertx, 2);
    SqlInbox inbox = new SqlInbox(vertx, pool);
    for (int i = 0; i < 5; i++) {
      await(pool.query("drop table if exists portone_payment, portone_sweep").execute());
      assertUnavailable(inbox, "SQLSTATE 42P01");
    }
    await(inbox.createTables());

    assertTrue(await(inbox.record(Entry.empty("v2", "order-1"), "PAID", this::handler)));
    assertTrue(await(inbox.sweep("v2", Instant.EPOCH, this::pass)));
    assertEquals(2, calls.get());
  }

  /** The pool provides the connection after the call has failed. */
  @Test
  void aConnectionThatComesTooLateIsReturned() {
    Pool admin = Postgres.pool(vertx, 1);
    await(admin.query("drop table if exists portone_payment, portone_sweep").execute());
    Pool one = Postgres.pool(vertx, 1);
    await(new SqlInbox(vertx, one).createTables());
    SqlInbox inbox = new SqlInbox(vertx, one, Duration.ofSeconds(1));
    SqlConnection kept = await(one.getConnection());

    PortOneException e =
        assertThrows(
            PortOneException.class,
            () -> await(inbox.record(Entry.empty("v2", "order-1"), "PAID", this::handler)));
    assertEquals(FailureKind.UNAVAILABLE, e.kind());
    assertTrue(e.text().contains("give a connection within 1000 ms"), e.text());
    await(kept.close());

    assertTrue(await(inbox.record(Entry.empty("v2", "order-1"), "PAID", this::handler)));
    assertEquals(1, calls.get());
  }

  /** PortOne resends a webhook that is not answered with 200. */
  @Test
  void webhooksAreRefusedUntilTheDatabaseCanBeUsed() {
    Pool pool = Postgres.pool(vertx, 2);
    await(pool.query("drop table if exists portone_payment, portone_sweep").execute());
    SqlInbox inbox = new SqlInbox(vertx, pool);
    PortOneV2Simulator portone = await(PortOneV2Simulator.start(vertx));
    PaymentEvents events =
        PaymentEvents.in(
            vertx,
            PortOneV2Client.create(
                vertx,
                new PortOneV2Options()
                    .setBaseUrl(portone.baseUrl())
                    .setApiSecret(portone.apiSecret())),
            inbox,
            (connection, event) -> handler(connection),
            PaymentEventsOptions.DEFAULT.withChannels(AcceptedChannels.TEST));
    Router router = Router.router(vertx);
    router
        .post("/webhook")
        .handler(
            new WebhookReceiver(
                events, WebhookVerifier.of(portone.webhooks().testSecret()), portone.storeId()));
    int port =
        await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1")).actualPort();
    portone
        .webhooks()
        .use(new WebhookSettings().withUrl("http://127.0.0.1:" + port + "/webhook").withResends(0));
    portone.ledger().add(PaymentSeed.virtualAccount().id("order-1"));
    portone.ledger().deposit("order-1");
    await(portone.webhooks().awaitDeliveries(1));

    assertEquals(5, portone.webhooks().deliveries().get(0).status() / 100);
    assertEquals(0, calls.get());

    await(inbox.createTables());
    assertEquals(200, await(portone.webhooks().resend("order-1")).status());
    assertEquals(200, await(portone.webhooks().resend("order-1")).status());
    assertEquals(1, calls.get());
    assertEquals(1, await(inbox.read("v2", "order-1")).version());
  }
}
