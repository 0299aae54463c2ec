package io.github.portonevertx.sql;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Inbox} in PostgreSQL, version 12 or later, with Vert.x SQL Client. The application's
 * handler gets the connection whose transaction records the state: what it changes with that
 * connection is committed together with the record, or not at all.
 *
 * <p><b>The handler</b> makes its changes with the connection that it is given, and completes its
 * future when the last of them is complete. It must neither close the connection nor end its
 * transaction, and must not use the connection after its future has succeeded. A statement that
 * fails makes the whole transaction fail, even if the handler ignores the failure or returns to a
 * savepoint: the SQL client then rolls back.
 *
 * <p><b>Failed handlers.</b> A handler that has failed, or has exceeded its time limit, may still
 * be using its connection. The connection therefore never returns to the pool: its session in the
 * database is ended, which undoes its transaction, and later statements of the handler fail.
 *
 * <p><b>Lost nodes.</b> PostgreSQL ends the transactions of a process that crashed at once. For a
 * node that can no longer be reached, each transaction sets the limits {@code statement_timeout}
 * and {@code idle_in_transaction_session_timeout}, unless the database or the role already has
 * them.
 *
 * <p><b>The pool</b> must be connected to the primary server, not to a replica that follows it. It
 * needs at least two connections: a pass of a {@link #sweep sweep} keeps one while it handles
 * payments with others.
 *
 * <p>Failures are {@link PortOneException}s: {@link FailureKind#UNAVAILABLE} when nothing was
 * recorded because the database cannot be used, and {@link FailureKind#OUTCOME_UNKNOWN} when the
 * answer to the commit was lost. A failure of the handler is passed on unchanged.
 */
// vertx-sql-client is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class SqlInbox implements Inbox<SqlConnection> {
  /** The default time limit of a statement. */
  public static final Duration DEFAULT_LIMIT = Duration.ofMinutes(2);

  /** The statements that create the tables; without effect when the tables exist. */
  public static final String DDL =
      """
      create table if not exists portone_payment (
        api text not null,
        payment_id text not null,
        version bigint not null,
        state text not null,
        handled_at timestamptz not null,
        primary key (api, payment_id)
      );
      create table if not exists portone_sweep (
        api text primary key,
        position timestamptz
      );
      """;

  /** Two nodes that start at once would otherwise both try to create a table, and one fail. */
  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7710331150015);\n";

  private static final int MOST_CHARACTERS = 255;

  private final Vertx vertx;
  private final Pool pool;
  private final Duration limit;

  /**
   * Creates an inbox with the default time limit.
   *
   * @param vertx provides timers
   * @param pool the connections to the application's database
   */
  public SqlInbox(Vertx vertx, Pool pool) {
    this(vertx, pool, DEFAULT_LIMIT);
  }

  /**
   * Creates an inbox.
   *
   * @param vertx provides timers
   * @param pool the connections to the application's database
   * @param limit the longest time that a statement may take, and that a handler may spend between
   *     two statements; at least one second, and longer than the time limit of the handler. After
   *     it, the database also ends the transactions of a node that it cannot reach
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when {@code limit} is out of its
   *     range
   */
  public SqlInbox(Vertx vertx, Pool pool, Duration limit) {
    if (limit.compareTo(Duration.ofSeconds(1)) < 0 || limit.compareTo(Duration.ofDays(1)) > 0) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'limit' must be from one second to one day: " + limit);
    }
    this.vertx = Objects.requireNonNull(vertx, "vertx");
    this.pool = Objects.requireNonNull(pool, "pool");
    this.limit = limit;
  }

  /**
   * Creates the tables that do not exist yet. Several nodes may call it at once.
   *
   * @return completes when both tables exist
   */
  public Future<Void> createTables() {
    return limited(pool.query(ONE_AT_A_TIME + DDL).execute(), "create its tables").mapEmpty();
  }

  @Override
  public Future<Entry> read(String api, String paymentId) {
    return Futures.call(
        () ->
            query(
                    "select version, state from portone_payment where api = $1 and payment_id = $2",
                    Tuple.of(text("api", api), text("paymentId", paymentId)),
                    "read the record of a payment")
                .map(
                    rows -> {
                      Row row = first(rows);
                      return row == null
                          ? Entry.empty(api, paymentId)
                          : new Entry(api, paymentId, row.getLong(0), row.getString(1));
                    }));
  }

  @Override
  public Future<Map<String, String>> states(String api, Collection<String> paymentIds) {
    return Futures.call(
        () -> {
          String[] ids =
              paymentIds.stream().map(id -> text("paymentIds", id)).toArray(String[]::new);
          return query(
                  "select payment_id, state from portone_payment"
                      + " where api = $1 and payment_id = any($2)",
                  Tuple.of(text("api", api), (Object) ids),
                  "read the records of payments")
              .map(
                  rows -> {
                    Map<String, String> states = new HashMap<>();
                    rows.forEach(row -> states.put(row.getString(0), row.getString(1)));
                    return states;
                  });
        });
  }

  @Override
  public Future<Boolean> record(
      Entry read, String state, Function<SqlConnection, Future<Void>> handler) {
    return Futures.call(
        () -> {
          Tuple values =
              read.version() == 0
                  ? Tuple.of(
                      text("read.api", read.api()),
                      text("read.paymentId", read.paymentId()),
                      text("state", state))
                  : Tuple.of(
                      text("read.api", read.api()),
                      text("read.paymentId", read.paymentId()),
                      text("state", state),
                      read.version());
          Objects.requireNonNull(handler, "handler");
          return SqlTransaction.begin(vertx, pool, limit)
              .compose(transaction -> record(transaction, values, handler));
        });
  }

  /**
   * Writes the new state before the handler is called: the row is then locked, and other nodes wait
   * for the end of this transaction. They find that the version has changed, unless it failed.
   */
  private static Future<Boolean> record(
      SqlTransaction transaction, Tuple values, Function<SqlConnection, Future<Void>> handler) {
    String statement =
        values.size() == 3
            ? "insert into portone_payment (api, payment_id, version, state, handled_at)"
                + " values ($1, $2, 1, $3, now()) on conflict do nothing"
            : "update portone_payment set version = version + 1, state = $3, handled_at = now()"
                + " where api = $1 and payment_id = $2 and version = $4";
    return transaction
        .execute(statement, values)
        .map(rows -> rows.rowCount() == 1)
        .recover(
            failure ->
                // With a stricter isolation level, a row that another transaction changed.
                DatabaseFailure.isSerializationFailure(failure)
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(DatabaseFailure.of("record a state", failure)))
        .compose(
            written ->
                written
                    ? transaction.commitAfter(handler).map(true)
                    : transaction.rollback().map(false),
            transaction::rollbackAfter);
  }

  /**
   * Locks the row of the account for the whole pass. The row is created by a transaction of its
   * own, because other nodes would wait for an uncommitted one.
   */
  @Override
  public Future<Boolean> sweep(String api, Instant first, Function<Instant, Future<Instant>> pass) {
    return Futures.call(
        () -> {
          Tuple account = Tuple.of(text("api", api));
          Objects.requireNonNull(first, "first");
          Objects.requireNonNull(pass, "pass");
          return query(
                  "insert into portone_sweep (api) values ($1) on conflict do nothing",
                  account,
                  "prepare a sweep")
              .compose(inserted -> SqlTransaction.begin(vertx, pool, limit))
              .compose(transaction -> sweep(transaction, api, first, pass));
        });
  }

  private Future<Boolean> sweep(
      SqlTransaction transaction,
      String api,
      Instant first,
      Function<Instant, Future<Instant>> pass) {
    return transaction
        .execute(
            "select position from portone_sweep where api = $1 for update skip locked",
            Tuple.of(api))
        .map(SqlInbox::first)
        .compose(
            row ->
                row == null
                    ? transaction.rollback().map(false)
                    : pass(transaction, api, position(row, first), pass).map(true),
            failure ->
                transaction.rollbackAfter(DatabaseFailure.of("lock the row of a sweep", failure)));
  }

  private Future<Void> pass(
      SqlTransaction transaction,
      String api,
      Instant position,
      Function<Instant, Future<Instant>> pass) {
    KeepAlive keepAlive = new KeepAlive(vertx, transaction, limit.dividedBy(3));
    return secondConnection()
        .compose(available -> Futures.call(() -> pass.apply(position)))
        .onComplete(over -> keepAlive.stop())
        .compose(next -> store(transaction, api, next))
        .compose(stored -> transaction.commit(), transaction::rollbackAfter);
  }

  private static Future<RowSet<Row>> store(SqlTransaction transaction, String api, Instant next) {
    return transaction
        .execute(
            "update portone_sweep set position = $2 where api = $1", Tuple.of(api, timestamp(next)))
        .recover(
            failure ->
                Future.failedFuture(DatabaseFailure.of("store the position of a sweep", failure)));
  }

  /**
   * Fails at the start of a pass, rather than at each of its payments, when a pool is too small.
   */
  private Future<Void> secondConnection() {
    return limited(
            pool.query("select 1").execute(),
            "give a second connection beside the one that a sweep keeps (the pool needs at least"
                + " two)")
        .mapEmpty();
  }

  private static Instant position(Row row, Instant first) {
    OffsetDateTime stored = row.getOffsetDateTime(0);
    return stored == null ? first : stored.toInstant();
  }

  /** Rounds down to what the database stores, so that a position is never later than the pass's. */
  private static OffsetDateTime timestamp(@Nullable Instant position) {
    Instant given = Objects.requireNonNull(position, "the pass returned no position");
    Instant least = given.isBefore(Instant.EPOCH) ? Instant.EPOCH : given;
    return least.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private Future<RowSet<Row>> query(String statement, Tuple values, String what) {
    return limited(pool.preparedQuery(statement).execute(values), what);
  }

  private <T> Future<T> limited(Future<T> answer, String what) {
    return Timeouts.limit(vertx, answer, limit, () -> DatabaseFailure.late(what, limit))
        .recover(failure -> Future.failedFuture(DatabaseFailure.of(what, failure)));
  }

  private static @Nullable Row first(RowSet<Row> rows) {
    return rows.size() == 0 ? null : rows.iterator().next();
  }

  /**
   * Returns a text that the database stores unchanged. Vert.x would send a question mark for a part
   * of a surrogate pair, and two different payments could then share a record.
   */
  private static String text(String parameter, String value) {
    Objects.requireNonNull(value, parameter);
    if (value.isEmpty()
        || value.length() > MOST_CHARACTERS
        || value.indexOf('\0') >= 0
        || value
            .codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter '"
              + parameter
              + "' must have from 1 to "
              + MOST_CHARACTERS
              + " Unicode characters other than NUL");
    }
    return value;
  }
}
