package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.PortOneOptions;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.resilience.Deadline;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks a verticle, on this node or another, over the event bus. */
public final class EventBusTransport implements Transport {
  /** What the verticle's own answer "out of time" may take to arrive. */
  private static final long GRACE_MILLIS = 200;

  private final Vertx vertx;
  private final String base;

  /** Asks the verticle whose option {@code address} is {@code base}. */
  public EventBusTransport(Vertx vertx, String base) {
    this.vertx = vertx;
    this.base = base;
  }

  @Override
  public Future<Reply> send(Call call) {
    Operation operation = Catalogue.require(call.action());
    String address =
        operation.isRead() ? WireFormat.queryAddress(base) : WireFormat.commandAddress(base);
    // The verticle is told how long its caller waits, so that it stops when nobody listens.
    Duration patience = call.timeout() != null ? call.timeout() : usual(operation);
    long wait = Patience.millis(patience) + GRACE_MILLIS;
    DeliveryOptions options = WireFormat.headers(call.withTimeout(patience)).setSendTimeout(wait);
    long begun = System.nanoTime();
    return vertx
        .eventBus()
        .request(address, WireFormat.body(call), options)
        .transform(
            (message, failure) ->
                message != null
                    ? Future.succeededFuture(WireFormat.reply(message))
                    : Future.failedFuture(read(operation, address, failure, wait, begun)));
  }

  /** What the verticle itself would give the call, if it has the default options. */
  private static Duration usual(Operation operation) {
    return Deadline.of(
        operation, PortOneOptions.DEFAULT_REQUEST_TIMEOUT, PortOneOptions.DEFAULT_PG_TIMEOUT);
  }

  private static Throwable read(
      Operation operation, String address, Throwable failure, long wait, long begun) {
    if (!(failure instanceof ReplyException reply)) {
      return failure;
    }
    return switch (reply.failureType()) {
      case RECIPIENT_FAILURE -> WireFormat.failure(reply.failureCode(), reply.getMessage());
      case NO_HANDLERS ->
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "no verticle answers at "
                  + address
                  + (operation.isRead() ? "" : "; commands need the option commandsEnabled"));
      case TIMEOUT ->
          // Vert.x says so, before time is up, of a message that met its consumer's end: nobody
          // has looked at it.
          System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(wait)
              ? PortOneException.of(
                  FailureKind.UNAVAILABLE, "the verticle at " + address + " is stopping")
              : PortOneException.of(
                  operation.isRead() ? FailureKind.TIMEOUT : FailureKind.OUTCOME_UNKNOWN,
                  "no answer from " + address + " in time");
      case ERROR -> PortOneException.of(FailureKind.INTERNAL, "the event bus failed");
    };
  }
}
