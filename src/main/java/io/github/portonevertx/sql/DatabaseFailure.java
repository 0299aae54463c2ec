package io.github.portonevertx.sql;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns failures of the database into {@link PortOneException}s.
 *
 * <p>The database's own messages quote values of rows, which may be personal data of the
 * application, so only the {@code SQLSTATE} is kept.
 */
final class DatabaseFailure {
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String UNDEFINED_TABLE = "42P01";
  private static final String DIVISION_BY_ZERO = "22012";
  private static final String IN_FAILED_TRANSACTION = "25P02";

  private DatabaseFailure() {}

  /** Returns the failure of something that was not done. */
  static PortOneException of(String what, @Nullable Throwable failure) {
    return failure instanceof PortOneException known
        ? known
        : PortOneException.of(FailureKind.UNAVAILABLE, text(what, failure));
  }

  /** Returns the failure of something that was not answered in time. */
  static PortOneException late(String what, Duration limit) {
    return PortOneException.of(
        FailureKind.UNAVAILABLE,
        "the database did not " + what + " within " + limit.toMillis() + " ms");
  }

  /** Returns the failure of the statement that checks a transaction before its commit. */
  static PortOneException check(Throwable failure) {
    String state = sqlState(failure);
    if (IN_FAILED_TRANSACTION.equals(state)) {
      return hiddenByHandler();
    }
    if (DIVISION_BY_ZERO.equals(state)) {
      return endedByHandler();
    }
    return of("check a transaction before its commit", failure);
  }

  /** Returns the failure of a handler that took the end of the transaction upon itself. */
  static PortOneException endedByHandler() {
    return PortOneException.of(
        FailureKind.INTERNAL,
        "the handler ended the transaction that it was given, or closed its connection");
  }

  /** Returns the failure of a transaction in which a statement failed and the handler did not. */
  private static PortOneException hiddenByHandler() {
    return PortOneException.of(
        FailureKind.INTERNAL,
        "a statement of the handler failed, although the handler did not: nothing was committed");
  }

  /** Returns the failure of a commit: without an answer, it may have been done. */
  static PortOneException commit(Throwable failure) {
    if (failure instanceof TransactionRollbackException) {
      // Vert.x rolls back instead when a statement has failed, even if a savepoint was restored.
      return hiddenByHandler();
    }
    return sqlState(failure) == null
        ? PortOneException.of(
            FailureKind.OUTCOME_UNKNOWN, text("answer the commit of a transaction", failure))
        : of("commit a transaction", failure);
  }

  /** Returns the failure of a commit that was not answered in time. */
  static PortOneException lateCommit(Duration limit) {
    return PortOneException.of(
        FailureKind.OUTCOME_UNKNOWN, late("answer the commit of a transaction", limit).text());
  }

  /** Returns whether the database refused a statement because of a concurrent transaction. */
  static boolean isSerializationFailure(Throwable failure) {
    return SERIALIZATION_FAILURE.equals(sqlState(failure));
  }

  private static @Nullable String sqlState(@Nullable Throwable failure) {
    return failure instanceof DatabaseException answer ? answer.getSqlState() : null;
  }

  private static String text(String what, @Nullable Throwable failure) {
    String state = sqlState(failure);
    String reason =
        state == null
            ? String.valueOf(failure)
            : "SQLSTATE "
                + state
                + (state.equals(UNDEFINED_TABLE) ? " (see SqlInbox.createTables)" : "");
    return "the database did not " + what + ": " + reason;
  }
}
