package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.events.Inbox;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * An inbox that runs the handler in a transaction of its own, as an application without {@code
 * Inbox} would. A run with it shows that the audit finds what it looks for.
 */
final class BrokenInbox implements Inbox<SqlConnection> {
  /** When the handler runs. */
  enum Order {
    /** Before the state is recorded: a crash in between applies it twice. */
    HANDLER_FIRST,
    /** After the state is recorded: a crash in between loses it. */
    RECORD_FIRST
  }

  private final Inbox<SqlConnection> inbox;
  private final Pool pool;
  private final Order order;

  BrokenInbox(Inbox<SqlConnection> inbox, Pool pool, Order order) {
    this.inbox = inbox;
    this.pool = pool;
    this.order = order;
  }

  @Override
  public Future<Entry> read(String api, String paymentId) {
    return inbox.read(api, paymentId);
  }

  @Override
  public Future<Boolean> record(
      Entry read, String state, Function<SqlConnection, Future<Void>> handler) {
    if (order == Order.HANDLER_FIRST) {
      return pool.withTransaction(handler::apply)
          .compose(done -> inbox.record(read, state, connection -> Future.succeededFuture()));
    }
    return inbox
        .record(read, state, connection -> Future.succeededFuture())
        .compose(
            recorded ->
                recorded
                    ? pool.withTransaction(handler::apply).map(true)
                    : Future.succeededFuture(false));
  }

  @Override
  public Future<Map<String, String>> states(String api, Collection<String> paymentIds) {
    return inbox.states(api, paymentIds);
  }

  @Override
  public Future<Boolean> sweep(String api, Instant first, Function<Instant, Future<Instant>> pass) {
    return inbox.sweep(api, first, pass);
  }
}
