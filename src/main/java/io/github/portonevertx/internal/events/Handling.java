package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * One call of the application's handler within the transaction of the inbox. Its state is used on
 * the context of the stream only.
 */
final class Handling<P, T> {
  private final HandlerContext context;
  private final EventHandler<P, T> handler;
  private final System.Logger log;
  private final P payment;
  private final Source source;
  private @Nullable Future<Void> called;
  private boolean failed;

  Handling(
      HandlerContext context,
      EventHandler<P, T> handler,
      System.Logger log,
      P payment,
      Source source) {
    this.context = context;
    this.handler = handler;
    this.log = log;
    this.payment = payment;
    this.source = source;
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
    log.log(Level.ERROR, "the application did not handle " + payment, failure);
    Future<Void> call = called;
    if (call != null && !call.isComplete()) {
      call.onComplete((end, late) -> endedLate(late));
    }
  }

  private void endedLate(@Nullable Throwable failure) {
    log.log(
        Level.WARNING,
        "a handler "
            + (failure == null ? "succeeded" : "failed")
            + " after its timeout, which counts as not handled: "
            + payment,
        failure);
  }
}
