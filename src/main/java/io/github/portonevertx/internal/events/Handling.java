package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogLine;
import io.vertx.core.Future;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of the application's handler within the transaction of the inbox. Its state is used on
 * the context of the stream only.
 */
final class Handling<P, T> {
  private final HandlerContext context;
  private final EventHandler<P, T> handler;
  private final P payment;
  private final Source source;
  private final String api;
  private final Map<String, String> ids;
  private @Nullable Future<Void> called;
  private boolean failed;

  Handling(
      HandlerContext context,
      EventHandler<P, T> handler,
      P payment,
      Source source,
      String api,
      Map<String, String> ids) {
    this.context = context;
    this.handler = handler;
    this.payment = payment;
    this.source = source;
    this.api = api;
    this.ids = ids;
  }

  /**
   * Calls the handler on the context of the stream, from any context. The future fails after the
   * handler timeout, so that the inbox rolls the transaction back.
   */
  Future<Void> run(T transaction) {
    return context.here(
        () -> {
          if (failed) {
            return Future.failedFuture(
                PortOneException.of(
                    FailureKind.CANCELLED, "the handler is not called, as its time limit is over"));
          }
          Future<Void> call =
              context.application(() -> handler.handle(transaction, payment, source));
          called = call;
          return context.limited(call, "the handler did not complete its future");
        });
  }

  /** Logs that the state is not recorded. A handler that was not called yet is not called. */
  void failed(Throwable failure) {
    failed = true;
    LogLine.EVENT_NOT_HANDLED.logFailure(failure, api, ids);
    Future<Void> call = called;
    if (call != null && !call.isComplete()) {
      call.onComplete((end, late) -> endedLate(late));
    }
  }

  private void endedLate(@Nullable Throwable failure) {
    LogLine.HANDLER_LATE.logFailure(failure, api, failure == null, ids);
  }
}
