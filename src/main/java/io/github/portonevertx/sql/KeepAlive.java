package io.github.portonevertx.sql;

import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Sends a statement in a transaction from time to time, so that the database does not take it for
 * one of a lost node. May be stopped on any thread.
 */
final class KeepAlive {
  private final Vertx vertx;
  private final SqlTransaction transaction;
  private final Duration interval;
  private volatile boolean stopped;
  private volatile Timer next;

  /** Creates and starts it. */
  KeepAlive(Vertx vertx, SqlTransaction transaction, Duration interval) {
    this.vertx = vertx;
    this.transaction = transaction;
    this.interval = interval;
    this.next = Timeouts.timer(vertx, interval, this::send);
  }

  /** Sends no further statement. */
  void stop() {
    stopped = true;
    next.cancel();
  }

  private void send() {
    if (stopped) {
      return;
    }
    // A failure needs no reaction here: the transaction is lost, and its commit fails.
    transaction
        .keepAlive()
        .onSuccess(
            sent -> {
              if (!stopped) {
                next = Timeouts.timer(vertx, interval, this::send);
              }
            });
  }
}
