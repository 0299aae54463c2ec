package io.github.portonevertx.sql;

import static io.github.portonevertx.sql.Postgres.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox.Entry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handlers that fail, and handlers that go on with their connection after that. */
class FailedHandlersTest {
  private static final Entry EMPTY = Entry.empty("v2", "order-1");

  private final Vertx vertx = Vertx.vertx();
  private final RuntimeException failure = new IllegalStateException("no stock");
  private Pool pool;
  private Books books;
  private SqlInbox inbox;

  @BeforeEach
  void connect() {
    books = new Books(Postgres.pool(vertx, 2));
    pool = Postgres.pool(vertx, 2);
    inbox = new SqlInbox(vertx, pool);
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private Throwable failed(Function<SqlConnection, Future<Void>> handler) {
    return assertThrows(RuntimeException.class, () -> await(inbox.record(EMPTY, "PAID", handler)));
  }

  /** Checks that nothing was recorded, and that the next attempt is not affected. */
  private void assertAppliedOnceByTheNextHandler() {
    assertEquals(EMPTY, await(inbox.read("v2", "order-1")));
    assertEquals(List.of(), books.applied("order-1"));
    assertTrue(
        await(
            inbox.record(EMPTY, "PAID", connection -> Books.apply(connection, "order-1", "PAID"))));
    assertEquals(List.of("PAID"), books.applied("order-1"));
    assertEquals(1, books.balance());
  }

  /** This is what a handler does that exceeds its time limit: its future fails, and it goes on. */
  @Test
  void lateStatementsOfAFailedHandlerHaveNoEffect() {
    AtomicReference<SqlConnection> kept = new AtomicReference<>();
    assertEquals(
        failure,
        failed(
            connection -> {
              kept.set(connection);
              return Books.apply(connection, "order-1", "PAID")
                  .compose(done -> Future.failedFuture(failure));
            }));

    SqlConnection late = kept.get();
    assertThrows(RuntimeException.class, () -> await(Books.apply(late, "order-1", "LATE")));
    assertThrows(
        RuntimeException.class,
        () -> await(late.query("insert into applied values ('order-1', 'LATE')").execute()));
    assertThrows(RuntimeException.class, () -> await(late.begin()));
    assertAppliedOnceByTheNextHandler();
  }

  /** Each connection of the pool is in use by a transaction when the late statement is sent. */
  @Test
  void lateStatementsDoNotReachTheTransactionOfAnotherPayment() {
    AtomicReference<SqlConnection> kept = new AtomicReference<>();
    failed(
        connection -> {
          kept.set(connection);
          return Future.failedFuture(failure);
        });
    List<Future<Boolean>> others =
        List.of("order-2", "order-3").stream()
            .map(
                payment ->
                    inbox.record(
                        Entry.empty("v2", payment),
                        "PAID",
                        connection ->
                            Books.apply(connection, payment, "PAID")
                                .compose(
                                    done ->
                                        kept.get()
                                            .query("update balance set amount = -1000")
                                            .execute()
                                            .otherwiseEmpty())
                                .mapEmpty()))
            .toList();
    await(Future.all(others));

    assertEquals(2, books.balance());
    assertAppliedButOnce();
  }

  private void assertAppliedButOnce() {
    assertEquals(List.of("PAID"), books.applied("order-2"));
    assertEquals(List.of("PAID"), books.applied("order-3"));
  }

  /** Statements that were sent before the failure are undone with the transaction. */
  @Test
  void statementsInFlightAreUndone() {
    assertEquals(
        failure,
        failed(
            connection -> {
              for (int i = 0; i < 50; i++) {
                Future<Void> unused = Books.apply(connection, "order-1", "PAID");
              }
              return Future.failedFuture(failure);
            }));
    assertAppliedOnceByTheNextHandler();
  }

  /** PostgreSQL answers the commit of a failed transaction with a rollback, without an error. */
  @Test
  void aHandlerCannotHideAFailedStatement() {
    Throwable e =
        failed(
            connection ->
                Books.apply(connection, "order-1", "PAID")
                    .compose(done -> connection.query("select 1 / 0").execute())
                    .otherwiseEmpty()
                    .mapEmpty());

    assertEquals(FailureKind.INTERNAL, ((PortOneException) e).kind());
    assertTrue(e.getMessage().contains("a statement of the handler failed"), e.getMessage());
    assertAppliedOnceByTheNextHandler();
  }

  /** A failed statement that was sent last is executed before the commit. */
  @Test
  void aHandlerCannotForgetAFailedStatement() {
    Throwable e =
        failed(
            connection -> {
              Future<Void> applied = Books.apply(connection, "order-1", "PAID");
              return applied.onSuccess(
                  done -> {
                    Future<?> forgotten = connection.query("select 1 / 0").execute();
                  });
            });

    assertEquals(FailureKind.INTERNAL, ((PortOneException) e).kind());
    assertAppliedOnceByTheNextHandler();
  }

  /** The SQL client rolls back a transaction in which any statement has failed. */
  @Test
  void aSavepointDoesNotHideAFailedStatement() {
    Throwable e =
        failed(
            connection ->
                connection
                    .query("savepoint trial")
                    .execute()
                    .compose(done -> connection.query("select 1 / 0").execute())
                    .recover(error -> connection.query("rollback to savepoint trial").execute())
                    .compose(done -> Books.apply(connection, "order-1", "PAID")));

    assertEquals(FailureKind.INTERNAL, ((PortOneException) e).kind());
    assertTrue(e.getMessage().contains("a statement of the handler failed"), e.getMessage());
    assertAppliedOnceByTheNextHandler();
  }

  @Test
  void aHandlerCannotEndItsTransactionUnnoticed() {
    List<Function<SqlConnection, Future<Void>>> ends =
        List.of(
            connection -> connection.transaction().rollback(),
            connection -> connection.query("rollback").execute().mapEmpty(),
            connection -> connection.query("rollback; begin").execute().mapEmpty(),
            SqlConnection::close);
    for (Function<SqlConnection, Future<Void>> end : ends) {
      Throwable e =
          failed(
              connection ->
                  Books.apply(connection, "order-1", "PAID").compose(v -> end.apply(connection)));

      assertEquals(FailureKind.INTERNAL, ((PortOneException) e).kind());
      assertTrue(e.getMessage().contains("the handler ended the transaction"), e.getMessage());
      assertEquals(EMPTY, await(inbox.read("v2", "order-1")));
    }
    assertAppliedOnceByTheNextHandler();
  }

  /** A closed connection is in the pool, and here in use by the transaction of another payment. */
  @Test
  void aConnectionThatAHandlerClosedIsNotUsedAgain() {
    SqlInbox narrow = new SqlInbox(vertx, Postgres.pool(vertx, 1));
    Promise<Void> otherStarted = Promise.promise();
    Promise<Void> ended = Promise.promise();
    Future<Boolean> closing =
        narrow.record(
            EMPTY, "PAID", connection -> connection.close().compose(v -> otherStarted.future()));
    Future<Boolean> other =
        narrow.record(
            Entry.empty("v2", "order-2"),
            "PAID",
            connection -> {
              otherStarted.complete();
              return ended.future().compose(v -> Books.apply(connection, "order-2", "PAID"));
            });

    assertThrows(PortOneException.class, () -> await(closing));
    ended.complete();
    assertTrue(await(other));
    assertEquals(List.of("PAID"), books.applied("order-2"));
  }

  /**
   * What it committed itself is recorded with its changes; the failure is reported all the same.
   */
  @Test
  void aHandlerThatCommitsIsReported() {
    List<Function<SqlConnection, Future<Void>>> ends =
        List.of(
            connection -> connection.transaction().commit(),
            connection -> connection.query("commit").execute().mapEmpty());
    long states = 0;
    for (Function<SqlConnection, Future<Void>> end : ends) {
      Entry read = await(inbox.read("v2", "order-1"));
      Throwable e =
          assertThrows(
              PortOneException.class,
              () ->
                  await(
                      inbox.record(
                          read,
                          "state " + read.version(),
                          connection ->
                              Books.apply(connection, "order-1", "PAID")
                                  .compose(v -> end.apply(connection)))));

      assertTrue(e.getMessage().contains("the handler ended the transaction"), e.getMessage());
      assertEquals(++states, await(inbox.read("v2", "order-1")).version());
      assertEquals(states, books.balance());
    }
  }

  /** The handler's statement waits for a lock that is held for ever; its future fails meanwhile. */
  @Test
  void aSessionThatIsOccupiedIsEndedFromOutside() {
    SqlConnection other = await(Postgres.pool(vertx, 1).getConnection());
    await(other.begin());
    await(other.query("update balance set amount = amount").execute());
    Promise<Void> limit = Promise.promise();
    AtomicReference<Future<Void>> late = new AtomicReference<>();
    Future<Boolean> record =
        inbox.record(
            EMPTY,
            "PAID",
            connection -> {
              late.set(Books.apply(connection, "order-1", "PAID"));
              return limit.future();
            });
    awaitWaitingForLock();
    assertFalse(record.isComplete());
    limit.fail(failure);

    assertEquals(failure, assertThrows(RuntimeException.class, () -> await(record)));
    assertThrows(RuntimeException.class, () -> await(late.get()));
    await(other.close());
    assertAppliedOnceByTheNextHandler();
  }

  private void awaitWaitingForLock() {
    while (books.number(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like 'update balance%'")
        == 0) {
      Thread.onSpinWait();
    }
  }

  /**
   * Every connection of the pool is occupied, so none is left to end the sessions of the others.
   */
  @Test
  void aPoolRecoversWhenAllOfItsHandlersFail() {
    for (int round = 0; round < 5; round++) {
      List<Future<Boolean>> attempts =
          List.of("order-2", "order-3", "order-4", "order-5").stream()
              .map(
                  payment ->
                      inbox.record(
                          Entry.empty("v2", payment),
                          "PAID",
                          connection ->
                              Books.apply(connection, payment, "PAID")
                                  .compose(done -> Future.failedFuture(failure))))
              .toList();
      attempts.forEach(
          attempt ->
              assertEquals(failure, assertThrows(RuntimeException.class, () -> await(attempt))));
    }
    assertAppliedOnceByTheNextHandler();
  }

  /** Personal data of the application appears in messages of the database, but not in failures. */
  @Test
  void aFailedCommitDoesNotQuoteRows() {
    await(
        pool.query(
                """
                drop table if exists people;
                create table people (name text);
                create or replace function refuse() returns trigger language plpgsql as
                  $$ begin raise exception 'nobody is called %', new.name; end $$;
                create constraint trigger refused after insert on people
                  deferrable initially deferred for each row execute function refuse();
                """)
            .execute());
    Throwable e =
        failed(
            connection ->
                connection
                    .query("insert into people values ('Hong Gildong')")
                    .execute()
                    .mapEmpty());

    assertEquals(FailureKind.UNAVAILABLE, ((PortOneException) e).kind());
    assertTrue(e.getMessage().contains("SQLSTATE P0001"), e.getMessage());
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      assertFalse(cause.toString().contains("Gildong"), cause.toString());
    }
    assertAppliedOnceByTheNextHandler();
  }
}
