package io.github.portonevertx.sql;

import static io.github.portonevertx.sql.Postgres.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox.Entry;
import io.github.portonevertx.sql.StatementProxy.Loss;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {
  private static final Instant FIRST = Instant.parse("2026-11-26T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-26T01:02:03.456789Z");

  private final Vertx vertx = Vertx.vertx();
  private Pool pool;
  private Books books;
  private SqlInbox inbox;

  @BeforeEach
  void connect() {
    pool = Postgres.pool(vertx, 4);
    books = new Books(pool);
    inbox = new SqlInbox(vertx, pool);
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  /** Returns the position that a pass gets, which it does not change. */
  private Instant position(SqlInbox node) {
    List<Instant> given = new ArrayList<>();
    assertTrue(
        await(
            node.sweep(
                "v2",
                FIRST,
                position -> {
                  given.add(position);
                  return Future.succeededFuture(position);
                })));
    assertEquals(1, given.size());
    return given.get(0);
  }

  @Test
  void positionIsKept() {
    assertEquals(FIRST, position(inbox));
    assertTrue(await(inbox.sweep("v2", FIRST, position -> Future.succeededFuture(LATER))));

    assertEquals(LATER, position(inbox));
    assertEquals(LATER, position(new SqlInbox(vertx, pool)));
  }

  @Test
  void accountsAreApart() {
    await(inbox.sweep("v2", FIRST, position -> Future.succeededFuture(LATER)));
    await(
        inbox.sweep(
            "v1",
            FIRST,
            v1 -> {
              assertEquals(FIRST, v1);
              return inbox
                  .sweep("v2", FIRST, Future::succeededFuture)
                  .map(
                      ran -> {
                        assertTrue(ran);
                        return v1;
                      });
            }));
  }

  /** The database stores microseconds; a later position would skip payments. */
  @Test
  void positionIsNeverRoundedUp() {
    Instant fine = Instant.parse("2026-11-26T01:02:03.456789999Z");
    await(inbox.sweep("v2", FIRST, position -> Future.succeededFuture(fine)));
    assertEquals(Instant.parse("2026-11-26T01:02:03.456789Z"), position(inbox));

    await(inbox.sweep("v2", FIRST, position -> Future.succeededFuture(Instant.MIN)));
    assertEquals(Instant.EPOCH, position(inbox));
  }

  @Test
  void positionStaysWhenThePassFails() {
    await(inbox.sweep("v2", FIRST, position -> Future.succeededFuture(LATER)));
    IllegalStateException failure = new IllegalStateException("not handled");

    for (int i = 0; i < 5; i++) {
      assertEquals(
          failure,
          assertThrows(
              IllegalStateException.class,
              () -> await(inbox.sweep("v2", FIRST, position -> Future.failedFuture(failure)))));
      assertEquals(
          failure,
          assertThrows(
              IllegalStateException.class,
              () ->
                  await(
                      inbox.sweep(
                          "v2",
                          FIRST,
                          position -> {
                            throw failure;
                          }))));
      assertEquals(LATER, position(inbox));
    }
    assertThrows(
        NullPointerException.class,
        () -> await(inbox.sweep("v2", FIRST, position -> Future.succeededFuture(null))));
    assertEquals(LATER, position(inbox));
  }

  @Test
  void onlyOneNodeSweepsAtATime() {
    Vertx other = Vertx.vertx();
    SqlInbox otherInbox = new SqlInbox(other, Postgres.pool(other, 4));
    Promise<Instant> pass = Promise.promise();
    Promise<Void> started = Promise.promise();
    Future<Boolean> sweep =
        inbox.sweep(
            "v2",
            FIRST,
            position -> {
              started.complete();
              return pass.future();
            });
    await(started.future());
    AtomicInteger calls = new AtomicInteger();
    for (SqlInbox node : List.of(inbox, otherInbox)) {
      assertFalse(
          await(
              node.sweep(
                  "v2",
                  FIRST,
                  position -> {
                    calls.incrementAndGet();
                    return Future.succeededFuture(position);
                  })));
    }
    assertEquals(0, calls.get());

    pass.complete(LATER);
    assertTrue(await(sweep));
    assertEquals(LATER, position(otherInbox));
    await(other.close());
  }

  @Test
  void paymentsAreRecordedDuringAPass() {
    assertTrue(
        await(
            inbox.sweep(
                "v2",
                FIRST,
                position ->
                    inbox
                        .record(
                            Entry.empty("v2", "order-1"),
                            "PAID",
                            connection -> Books.apply(connection, "order-1", "PAID"))
                        .map(LATER))));

    assertEquals(List.of("PAID"), books.applied("order-1"));
    assertEquals(LATER, position(inbox));
  }

  /** What a node does that crashes: its connections are closed while its pass is running. */
  @Test
  void aCrashFreesTheLock() {
    Vertx crashed = Vertx.vertx();
    StatementProxy proxy = new StatementProxy(vertx);
    SqlInbox crashedInbox = new SqlInbox(crashed, Postgres.pool(crashed, 2, proxy.port()));
    Promise<Void> started = Promise.promise();
    Future<Boolean> unused =
        crashedInbox.sweep(
            "v2",
            FIRST,
            position -> {
              started.complete();
              return Promise.<Instant>promise().future();
            });
    await(started.future());
    assertFalse(await(inbox.sweep("v2", FIRST, Future::succeededFuture)));
    proxy.disconnect();
    await(crashed.close());

    while (!await(inbox.sweep("v2", FIRST, position -> Future.succeededFuture(LATER)))) {
      Thread.onSpinWait();
    }
    assertEquals(LATER, position(inbox));
  }

  /** Whatever is lost, the position is the old or the new one, and the lock is free. */
  @ParameterizedTest
  @EnumSource(Loss.class)
  void positionIsNeverLostWithAConnection(Loss loss) {
    StatementProxy proxy = new StatementProxy(vertx);
    SqlInbox node = new SqlInbox(vertx, Postgres.pool(vertx, 2, proxy.port()));
    proxy.lose(0, loss);
    await(node.sweep("v2", FIRST, position -> Future.succeededFuture(LATER)));
    int requests = proxy.requests();
    assertTrue(requests >= 7, "only " + requests + " requests");

    for (int lost = 1; lost <= requests; lost++) {
      Instant before = position(inbox);
      Instant after = before.plusSeconds(1);
      proxy.lose(lost, loss);
      try {
        await(node.sweep("v2", FIRST, position -> Future.succeededFuture(after)));
      } catch (PortOneException e) {
        assertTrue(
            e.kind() == FailureKind.UNAVAILABLE || e.kind() == FailureKind.OUTCOME_UNKNOWN,
            e.getMessage());
      }
      while (!swept(node, after)) {
        Thread.onSpinWait();
      }
      assertEquals(after, position(inbox), "request " + lost);
    }
    assertEquals(requests, proxy.losses());
  }

  /** A pool may provide a connection that was just lost, which fails the next attempt as well. */
  private static boolean swept(SqlInbox node, Instant after) {
    try {
      return await(node.sweep("v2", FIRST, position -> Future.succeededFuture(after)));
    } catch (PortOneException e) {
      assertEquals(FailureKind.UNAVAILABLE, e.kind());
      return false;
    }
  }

  @Test
  void aPoolOfOneConnectionIsReported() {
    Pool one = Postgres.pool(vertx, 1);
    SqlInbox node = new SqlInbox(vertx, one);
    AtomicInteger calls = new AtomicInteger();
    PortOneException e =
        assertThrows(
            PortOneException.class,
            () ->
                await(
                    node.sweep(
                        "v2",
                        FIRST,
                        position -> {
                          calls.incrementAndGet();
                          return Future.succeededFuture(LATER);
                        })));

    assertEquals(FailureKind.UNAVAILABLE, e.kind());
    assertTrue(e.text().contains("the pool needs at least two"), e.text());
    assertEquals(0, calls.get());
    assertEquals(FIRST, position(inbox));
    assertTrue(
        await(
            node.record(
                Entry.empty("v2", "order-1"),
                "PAID",
                connection -> Books.apply(connection, "order-1", "PAID"))));
  }

  /** The pass takes longer than the limit, after which the database would end its transaction. */
  @Test
  void aLongPassKeepsItsLock() {
    SqlInbox node = new SqlInbox(vertx, pool, Duration.ofSeconds(1));
    Pool admin = Postgres.pool(vertx, 1);

    assertTrue(
        await(
            node.sweep(
                "v2",
                FIRST,
                position -> admin.query("select pg_sleep(2.5)").execute().map(LATER))));
    assertEquals(LATER, position(inbox));
  }

  /** A node that can no longer be reached: its session is idle, and its connection stays open. */
  @Test
  void theDatabaseEndsTheTransactionOfALostNode() {
    SqlInbox node = new SqlInbox(vertx, pool, Duration.ofSeconds(1));
    Promise<Void> never = Promise.promise();
    Promise<Void> applied = Promise.promise();
    Future<Boolean> lost =
        node.record(
            Entry.empty("v2", "order-1"),
            "PAID",
            connection ->
                Books.apply(connection, "order-1", "PAID")
                    .onSuccess(applied::complete)
                    .compose(done -> never.future()));
    await(applied.future());

    // Waits for the lock of the row until the database has ended the other transaction.
    while (!await(
        inbox.record(
            Entry.empty("v2", "order-1"),
            "PAID",
            connection -> Books.apply(connection, "order-1", "PAID")))) {
      Thread.onSpinWait();
    }
    never.complete();

    PortOneException e = assertThrows(PortOneException.class, () -> await(lost));
    assertEquals(FailureKind.UNAVAILABLE, e.kind());
    assertEquals(List.of("PAID"), books.applied("order-1"));
  }

  @Test
  void limitsOfTheDatabaseAreKept() {
    Pool limited = Postgres.pool(vertx, 2, "statement_timeout", "7s");
    SqlInbox node = new SqlInbox(vertx, limited);
    List<String> settings = new ArrayList<>();
    await(
        node.record(
            Entry.empty("v2", "order-1"),
            "PAID",
            connection ->
                connection
                    .query(
                        "select current_setting('statement_timeout'),"
                            + " current_setting('idle_in_transaction_session_timeout')")
                    .execute()
                    .map(
                        rows -> {
                          settings.add(rows.iterator().next().getString(0));
                          settings.add(rows.iterator().next().getString(1));
                          return null;
                        })));

    assertEquals(List.of("7s", "2min"), settings);
    assertNotEquals(
        "2min",
        await(limited.query("show idle_in_transaction_session_timeout").execute())
            .iterator()
            .next()
            .getString(0));
  }
}
