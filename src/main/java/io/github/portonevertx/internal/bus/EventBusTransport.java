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
 * Sends invocations to a verticle on this node or another over the event bus.
 *
 * <p>The message contains the remaining time, so that the verticle stops working for a caller that
 * has stopped waiting.
 */
final class EventBusTransport implements Handler {
  /** Added to the timeout, so that the verticle's own timeout failure can arrive. */
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

  /**
   * Returns a handler that sends to a verticle on any node whose option {@code address} is {@code
   * base}.
   */
  static Handler anywhere(Vertx vertx, Api api, String base) {
    return new EventBusTransport(vertx, api, base, false);
  }

  /** Returns a handler that sends only to verticles on this node. */
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
   * Returns the failure of a call for a failure of the event bus. The bus does not report a lost
   * node: requests that were sent to it, and requests that found no connection, both fail with a
   * timeout.
   */
  private Throwable read(Operation operation, String address, Throwable failure) {
    if (!(failure instanceof ReplyException reply)) {
      return unanswered(operation, address);
    }
    return switch (reply.failureType()) {
      case RECIPIENT_FAILURE -> answered(operation, reply);
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

  /**
   * Returns the failure of a verticle. One whose outcome is unknown has the reply as its cause,
   * because the verticle has logged it.
   */
  private static PortOneException answered(Operation operation, ReplyException reply) {
    PortOneException failure = FailureText.read(reply.failureCode(), reply.getMessage(), operation);
    return reply.failureCode() == FailureKind.OUTCOME_UNKNOWN.code()
        ? failure.toBuilder().cause(reply).build()
        : failure;
  }

  /** Returns a text with the address and the deployment to check. */
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
   * Returns whether the message was discarded unprocessed because its consumer was being removed.
   * Vert.x reports that as a timeout too, distinguishable only by its text. With any other text the
   * call counts as unanswered, because a command that may have been executed must not be reported
   * as not executed.
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
