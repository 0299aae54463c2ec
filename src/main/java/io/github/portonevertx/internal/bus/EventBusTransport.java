package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks a verticle, on this node or another, over the event bus. */
public final class EventBusTransport implements Transport {
  /** A token wait of 8 s, the default request timeout twice (a 401 in between), and some. */
  private static final Duration QUERY_WAIT = Duration.ofSeconds(30);

  /** The same with the default timeout of calls that reach a payment company. */
  private static final Duration PG_WAIT = Duration.ofSeconds(75);

  /** What the verticle's own answer "out of time" may take to arrive. */
  private static final Duration GRACE = Duration.ofMillis(200);

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
    long wait = wait(operation, call).toMillis();
    DeliveryOptions options = WireFormat.headers(call).setSendTimeout(wait);
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

  private static Duration wait(Operation operation, Call call) {
    Duration timeout = call.timeout();
    if (timeout != null) {
      return timeout.plus(GRACE);
    }
    return operation.callsPg() ? PG_WAIT : QUERY_WAIT;
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
