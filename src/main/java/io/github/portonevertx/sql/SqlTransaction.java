package io.github.portonevertx.sql;

import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.function.Function;

/** One transaction on a connection of the pool. Each must be ended by one of its methods. */
final class SqlTransaction {
  /**
   * Assigns the number of the transaction, and makes the database end it when this node can no
   * longer be reached. A setting of 0 means that the database and the role set no limit.
   */
  private static final String START =
      "select txid_current(), pg_backend_pid(),"
          + " (select case when setting = '0' then set_config(name, $1, true) end"
          + " from pg_settings where name = 'statement_timeout'),"
          + " (select case when setting = '0' then set_config(name, $1, true) end"
          + " from pg_settings where name = 'idle_in_transaction_session_timeout')";

  private final Vertx vertx;
  private final Duration limit;
  private final SqlConnection connection;
  private final Transaction transaction;
  private final SqlSession session;
  private final long number;

  private SqlTransaction(
      Vertx vertx,
      Duration limit,
      SqlConnection connection,
      Transaction transaction,
      SqlSession session,
      long number) {
    this.vertx = vertx;
    this.limit = limit;
    this.connection = connection;
    this.transaction = transaction;
    this.session = session;
    this.number = number;
  }

  /** Begins a transaction on a connection of the pool. */
  static Future<SqlTransaction> begin(Vertx vertx, Pool pool, Duration limit) {
    Future<SqlConnection> connected = pool.getConnection();
    return Timeouts.limit(
            vertx, connected, limit, () -> DatabaseFailure.late("give a connection", limit))
        .recover(
            failure -> {
              // The pool may still provide it, after the caller has stopped waiting.
              connected.onSuccess(SqlConnection::close);
              return Future.failedFuture(DatabaseFailure.of("give a connection", failure));
            })
        .compose(connection -> begin(vertx, pool, limit, connection));
  }

  private static Future<SqlTransaction> begin(
      Vertx vertx, Pool pool, Duration limit, SqlConnection connection) {
    // Without a handler Vert.x prints the failures of the connection, which also fail statements.
    connection.exceptionHandler(LogLine.CONNECTION_FAILED::logFailure);
    Future<SqlTransaction> begun =
        Futures.call(connection::begin)
            .compose(
                transaction ->
                    connection
                        .preparedQuery(START)
                        .execute(Tuple.of(String.valueOf(limit.toMillis())))
                        .map(rows -> rows.iterator().next())
                        .map(
                            row -> {
                              long number = row.getLong(0);
                              SqlSession session =
                                  new SqlSession(
                                      vertx, pool, connection, row.getInteger(1), number);
                              return new SqlTransaction(
                                  vertx, limit, connection, transaction, session, number);
                            }));
    return Timeouts.limit(
            vertx, begun, limit, () -> DatabaseFailure.late("begin a transaction", limit))
        .recover(
            failure -> {
              // The close of a connection rolls back its transaction first.
              SqlSession.release(vertx, connection);
              return Future.failedFuture(DatabaseFailure.of("begin a transaction", failure));
            });
  }

  /** Runs a statement; fails with the failure of the SQL client. */
  Future<RowSet<Row>> execute(String statement, Tuple values) {
    return Timeouts.limit(
        vertx,
        connection.preparedQuery(statement).execute(values),
        limit,
        () -> DatabaseFailure.late("answer a statement", limit));
  }

  /** Runs a statement without effect. */
  Future<Void> keepAlive() {
    return connection.query("select 1").execute().mapEmpty();
  }

  /** Undoes the transaction, which no handler knows, and returns the connection to the pool. */
  Future<Void> rollback() {
    return Timeouts.limit(
            vertx,
            transaction.rollback(),
            limit,
            () -> DatabaseFailure.late("undo a transaction", limit))
        .compose(done -> connection.close())
        .recover(
            failure -> {
              SqlSession.release(vertx, connection);
              return Future.succeededFuture();
            });
  }

  /** Undoes the transaction, which no handler knows, and returns the given failure. */
  <T> Future<T> rollbackAfter(Throwable failure) {
    return rollback().compose(done -> Future.failedFuture(failure));
  }

  /** Runs a handler and commits its changes; ends the session if anything fails. */
  Future<Void> commitAfter(Function<SqlConnection, Future<Void>> handler) {
    return Futures.call(() -> handler.apply(connection))
        .compose(handled -> commit(), this::abandon);
  }

  /**
   * Commits if the transaction is still the one that began; ends the session otherwise.
   *
   * <p>PostgreSQL answers the commit of a failed transaction without an error, although it rolls
   * back. The statement before the commit fails in this case, and also when the handler has ended
   * the transaction. The commit is requested before that statement is answered, because the client
   * then accepts no other statement in between.
   */
  Future<Void> commit() {
    if (connection.transaction() != transaction) {
      return abandon(DatabaseFailure.endedByHandler());
    }
    Future<RowSet<Row>> checked =
        connection
            .query(
                "select 1 / (case when txid_current_if_assigned() = "
                    + number
                    + " then 1 else 0 end)")
            .execute();
    Future<Void> committed = transaction.commit();
    Future<Void> done =
        checked
            .recover(failure -> Future.failedFuture(DatabaseFailure.check(failure)))
            .compose(
                passed ->
                    committed.recover(
                        failure -> Future.failedFuture(DatabaseFailure.commit(failure))));
    return Timeouts.limit(vertx, done, limit, () -> DatabaseFailure.lateCommit(limit))
        .compose(
            over -> connection.close().otherwiseEmpty(),
            failure -> session.end().compose(ended -> Future.failedFuture(failure)));
  }

  private Future<Void> abandon(Throwable failure) {
    if (connection.transaction() != transaction) {
      // The connection may belong to another caller by now, so nothing is sent on it.
      return connection.close().otherwiseEmpty().compose(closed -> Future.failedFuture(failure));
    }
    return session.end().compose(ended -> Future.failedFuture(failure));
  }
}
