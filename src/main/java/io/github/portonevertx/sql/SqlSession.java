package io.github.portonevertx.sql;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;

/**
 * The database's session of a connection that runs one transaction.
 *
 * <p>After Vert.x has returned a connection to its pool, its previous user can still send
 * statements on it, which then run in the transaction of another user or in none. A connection
 * whose session has ended accepts no statement.
 */
final class SqlSession {
  /** The time after which another connection ends a session that is occupied by a statement. */
  private static final Duration OCCUPIED = Duration.ofSeconds(1);

  /** The longest time that a caller waits for the end. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** One message, so that no statement of the handler runs between the two. */
  private static final String END = "rollback; select pg_terminate_backend(pg_backend_pid())";

  /** Compares the transaction, too, because the process may serve another session by now. */
  private static final String END_FROM_OUTSIDE =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where pid = $1 and backend_xid::text = $2";

  /** Vert.x removes a lost connection from its pool after it has failed the statements of it. */
  private static final Duration REMOVAL = Duration.ofMillis(50);

  private final Vertx vertx;
  private final Pool pool;
  private final SqlConnection connection;
  private final int process;
  private final long transaction;
  private final Promise<Void> ended = Promise.promise();

  /**
   * Creates the session of a connection.
   *
   * @param process the process of the database server that serves the connection
   * @param transaction the number of the transaction
   */
  SqlSession(Vertx vertx, Pool pool, SqlConnection connection, int process, long transaction) {
    this.vertx = vertx;
    this.pool = pool;
    this.connection = connection;
    this.process = process;
    this.transaction = transaction;
    connection.closeHandler(closed -> ended.tryComplete());
  }

  /**
   * Ends the session, which undoes its transaction.
   *
   * @return completes when the session has ended, or after a few seconds; never fails
   */
  Future<Void> end() {
    Timer occupied = Timeouts.timer(vertx, OCCUPIED, this::endFromOutside);
    connection
        .query(END)
        .execute()
        .onFailure(
            failure -> {
              // The end of the session leaves the statement that requested it without an answer.
              // The handler may have replaced the close handler, which is also called then.
              if (failure instanceof ClosedConnectionException) {
                ended.tryComplete();
              }
            });
    return Timeouts.limit(
            vertx,
            ended
                .future()
                .onSuccess(
                    done -> {
                      occupied.cancel();
                      release(vertx, connection);
                    }),
            LONGEST_WAIT,
            () -> DatabaseFailure.late("end a session", LONGEST_WAIT))
        .otherwiseEmpty();
  }

  /**
   * Returns a connection that may be lost to its pool, once the pool has noticed: otherwise it
   * would give it to the next caller.
   */
  static void release(Vertx vertx, SqlConnection connection) {
    Timeouts.timer(vertx, REMOVAL, connection::close);
  }

  private void endFromOutside() {
    // The view shows the lower 32 bits of the number.
    String shown = String.valueOf(transaction & 0xffff_ffffL);
    pool.preparedQuery(END_FROM_OUTSIDE)
        .execute(Tuple.of(process, shown))
        .onFailure(
            failure ->
                LogLine.SESSION_NOT_ENDED.log(
                    DatabaseFailure.of("end the session of a failed handler", failure).text()));
  }
}
