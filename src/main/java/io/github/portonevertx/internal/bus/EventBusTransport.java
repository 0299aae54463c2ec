package io.github.portonevertx.internal.bus;

import static java.util.Objects.requireNonNull;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.text.NearestName;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;

/**
 * Asks a verticle, on this node or another, over the event bus.
 *
 * <p>Calls that come here have a timeout. The verticle is told, so that it stops when nobody
 * listens any more.
 */
final class EventBusTransport implements Transport {
  /** What the verticle's own answer "out of time" may take to arrive. */
  private static final long GRACE_MILLIS = 200;

  private final Vertx vertx;
  private final String base;
  private final boolean localOnly;

  private EventBusTransport(Vertx vertx, String base, boolean localOnly) {
    this.vertx = vertx;
    this.base = base;
    this.localOnly = localOnly;
  }

  /** Asks a verticle, on whichever node, whose option {@code address} is {@code base}. */
  static Transport anywhere(Vertx vertx, String base) {
    return new EventBusTransport(vertx, base, false);
  }

  /** The same, of this node's verticles alone. */
  static Transport here(Vertx vertx, String base) {
    return new EventBusTransport(vertx, base, true);
  }

  /** Whether a failure says that nobody listens at the address. */
  static boolean foundNobody(Throwable failure) {
    return failure.getCause() instanceof ReplyException reply
        && reply.failureType() == ReplyFailure.NO_HANDLERS;
  }

  @Override
  public Future<Reply> send(Call call) {
    Operation operation = Catalogue.require(call.action());
    String address =
        operation.isRead() ? WireFormat.queryAddress(base) : WireFormat.commandAddress(base);
    long wait = Patience.millis(requireNonNull(call.timeout())) + GRACE_MILLIS;
    DeliveryOptions options = WireFormat.headers(call).setSendTimeout(wait).setLocalOnly(localOnly);
    return vertx
        .eventBus()
        .request(address, WireFormat.body(call), options)
        .transform(
            (message, failure) ->
                message != null
                    ? Future.succeededFuture(WireFormat.reply(message, operation))
                    : Future.failedFuture(read(operation, address, failure)));
  }

  /**
   * What a failure of the bus means. Of a node that is lost the bus says nothing at all: a request
   * that was on its way, and one that found no connection, both wait for their timeout.
   */
  private Throwable read(Operation operation, String address, Throwable failure) {
    if (!(failure instanceof ReplyException reply)) {
      return unanswered(operation, address);
    }
    return switch (reply.failureType()) {
      case RECIPIENT_FAILURE ->
          WireFormat.failure(reply.failureCode(), reply.getMessage(), operation);
      case NO_HANDLERS ->
          PortOneException.of(FailureKind.UNAVAILABLE, absent(operation, address), reply);
      case TIMEOUT ->
          isDiscarded(reply)
              ? PortOneException.of(
                  FailureKind.UNAVAILABLE, "the verticle at " + address + " is stopping")
              : unanswered(operation, address);
      case ERROR -> PortOneException.of(FailureKind.INTERNAL, "the event bus failed");
    };
  }

  /** Returns the address, and which deployment to check. */
  private String absent(Operation operation, String address) {
    return "no verticle answers at "
        + address
        + "; check that the verticle is deployed "
        + (vertx.isClustered() ? "on a node of this cluster" : "in this Vertx instance")
        + " with the option address="
        + NearestName.printable(base)
        + (operation.isRead() ? "" : " and commandsEnabled=true");
  }

  /**
   * Whether the message met its consumer's end: nobody has looked at it. Vert.x calls that a
   * timeout too, and only its words tell; any other words are taken for no answer, since a command
   * that may have run must never look as if it had not.
   */
  private static boolean isDiscarded(ReplyException timeout) {
    return String.valueOf(timeout.getMessage()).startsWith("Discarded the request.");
  }

  private static PortOneException unanswered(Operation operation, String address) {
    return PortOneException.of(
        operation.isRead() ? FailureKind.TIMEOUT : FailureKind.OUTCOME_UNKNOWN,
        "no answer from " + address + " in time");
  }
}
