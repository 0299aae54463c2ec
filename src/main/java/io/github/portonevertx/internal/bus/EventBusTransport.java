package io.github.portonevertx.internal.bus;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;

/**
 * Sends invocations to a verticle, on this node or another, over the event bus.
 *
 * <p>The verticle gets the time that is left, so that it stops working for a caller that has
 * stopped waiting.
 */
final class EventBusTransport implements Handler {
  /** Time for the verticle's own timeout failure to arrive. */
  private static final long GRACE_MILLIS = 200;

  private final Vertx vertx;
  private final WireFormat format;
  private final String base;
  private final boolean localOnly;

  private EventBusTransport(Vertx vertx, Api api, String base, boolean localOnly) {
    this.vertx = vertx;
    this.format = new WireFormat(api);
    this.base = base;
    this.localOnly = localOnly;
  }

  /** Asks a verticle on any node whose option {@code address} is {@code base}. */
  static Handler anywhere(Vertx vertx, Api api, String base) {
    return new EventBusTransport(vertx, api, base, false);
  }

  /** Asks a verticle on this node only. */
  static Handler here(Vertx vertx, Api api, String base) {
    return new EventBusTransport(vertx, api, base, true);
  }

  @Override
  public Future<Reply> handle(Invocation invocation) {
    Operation operation = invocation.operation();
    String address = operation.isRead() ? Addresses.query(base) : Addresses.command(base);
    long wait = invocation.deadline().remainingMillis() + GRACE_MILLIS;
    DeliveryOptions options =
        WireFormat.headers(invocation).setSendTimeout(wait).setLocalOnly(localOnly);
    return vertx
        .eventBus()
        .request(address, WireFormat.body(invocation.call()), options)
        .transform(
            (message, failure) ->
                message != null
                    ? Future.succeededFuture(format.reply(message, operation))
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
          FailureText.read(reply.failureCode(), reply.getMessage(), operation);
      case NO_HANDLERS ->
          AttemptFailure.noReceiver(
              PortOneException.of(FailureKind.UNAVAILABLE, absent(operation, address), reply));
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
