package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.function.Function;

/**
 * One pass of a sweep within the transaction of the inbox. The inbox may take as long as the
 * handler timeout before and after the pass, so that one that never answers blocks neither the next
 * pass nor the end of the sweep. Its state is used on the context of the stream only.
 */
final class InboxPass {
  private final EventStream<?, ?> stream;
  private final HandlerContext context;
  private final Function<Instant, Future<Instant>> pass;

  /** Completes when the pass begins, or when the inbox has decided not to run it. */
  private final Promise<Void> begun = Promise.promise();

  private final Promise<Void> ended = Promise.promise();
  private boolean late;

  InboxPass(EventStream<?, ?> stream, Function<Instant, Future<Instant>> pass) {
    this.stream = stream;
    this.context = stream.context();
    this.pass = pass;
  }

  /** Runs the pass, unless the inbox runs one of another node. */
  Future<Boolean> run(Instant first) {
    Future<Boolean> transaction = context.application(() -> stream.sweep(first, this::begin));
    transaction.onComplete(
        done -> {
          begun.tryComplete();
          ended.tryComplete();
        });
    return context
        .limited(begun.future(), "the inbox did not begin the pass of a sweep")
        .onFailure(over -> late = true)
        .compose(running -> ended.future())
        .compose(
            over -> context.limited(transaction, "the inbox did not store the sweep's position"));
  }

  private Future<Instant> begin(Instant position) {
    return context.here(
        () -> {
          if (late) {
            return Future.failedFuture(
                PortOneException.of(
                    FailureKind.CANCELLED, "the pass is not run, as its time limit is over"));
          }
          begun.tryComplete();
          return Futures.call(() -> pass.apply(position)).onComplete(done -> ended.tryComplete());
        });
  }
}
