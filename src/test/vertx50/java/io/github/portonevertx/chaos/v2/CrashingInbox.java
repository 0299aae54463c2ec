package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.events.Inbox;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** An inbox with points of a crash between its steps. */
final class CrashingInbox implements Inbox<SqlConnection> {
  private final Inbox<SqlConnection> inbox;
  private final CrashPoints points;

  CrashingInbox(Inbox<SqlConnection> inbox, CrashPoints points) {
    this.inbox = inbox;
    this.points = points;
  }

  @Override
  public Future<Entry> read(String api, String paymentId) {
    return inbox.read(api, paymentId).onSuccess(read -> points.reached("record read"));
  }

  @Override
  public Future<Boolean> record(
      Entry read, String state, Function<SqlConnection, Future<Void>> handler) {
    points.reached("PortOne answered");
    return inbox
        .record(
            read,
            state,
            connection -> {
              points.reached("handler called");
              return handler
                  .apply(connection)
                  .onSuccess(done -> points.reached("handler succeeded"));
            })
        .onSuccess(recorded -> points.reached(recorded ? "state recorded" : "state not recorded"));
  }

  @Override
  public Future<Map<String, String>> states(String api, Collection<String> paymentIds) {
    return inbox.states(api, paymentIds);
  }

  @Override
  public Future<Boolean> sweep(String api, Instant first, Function<Instant, Future<Instant>> pass) {
    return inbox
        .sweep(
            api,
            first,
            position -> {
              points.reached("sweep begun");
              return pass.apply(position).onSuccess(next -> points.reached("sweep passed"));
            })
        .onSuccess(ran -> points.reached(ran ? "sweep stored" : "sweep of another node"));
  }
}
