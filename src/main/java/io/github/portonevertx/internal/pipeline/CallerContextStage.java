package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entry of the pipeline. It converts a call to an invocation with its operation and deadline,
 * and every failure to a {@link PortOneException} with the action.
 *
 * <p>Vert.x silently drops listener exceptions of context-less futures, so every returned future is
 * bound to the caller's context.
 */
public final class CallerContextStage implements Transport {
  private final Api api;
  private final Function<Operation, Duration> defaultTimeout;
  private final Handler next;
  private final Supplier<@Nullable Context> caller;

  /**
   * Creates the stage in front of {@code next}.
   *
   * @param defaultTimeout returns the timeout of a call that has none
   * @param caller returns the context of the calling thread
   */
  public CallerContextStage(
      Api api,
      Function<Operation, Duration> defaultTimeout,
      Handler next,
      Supplier<@Nullable Context> caller) {
    this.api = api;
    this.defaultTimeout = defaultTimeout;
    this.next = next;
    this.caller = caller;
  }

  /** Returns what the stage does, as one sentence of the documentation. */
  public static String description() {
    return "looks up the operation, sets the deadline, and answers on the caller's context";
  }

  @Override
  public Future<Reply> send(Call call) {
    Context context = caller.get();
    CompletableFuture<Reply> named = new CompletableFuture<>();
    Futures.call(() -> invoke(call))
        .onComplete(
            (value, failure) -> {
              if (value != null) {
                named.complete(value);
              } else {
                named.completeExceptionally(named(call, failure, context));
              }
            });
    // The context of a closed Vert.x runs no listeners, but a future without a context still does.
    return context == null || (named.isDone() && isClosed(context))
        ? Future.fromCompletionStage(named)
        : Future.fromCompletionStage(named, context);
  }

  private Future<Reply> invoke(Call call) {
    Operation operation = api.catalogue().require(call.action());
    Duration timeout = call.timeout();
    Deadline deadline = Deadline.after(timeout != null ? timeout : defaultTimeout.apply(operation));
    return next.handle(new Invocation(call, operation, deadline))
        .map(reply -> api.bind(reply, operation));
  }

  private static PortOneException named(
      Call call, @Nullable Throwable failure, @Nullable Context context) {
    PortOneException known =
        failure instanceof RejectedExecutionException && isClosed(context)
            ? PortOneException.of(FailureKind.UNAVAILABLE, "Vert.x is closed")
            : Defect.of("a defect", failure == null ? null : AttemptFailure.unwrap(failure));
    return Failures.named(known, NearestName.printable(call.action()));
  }

  /**
   * Returns whether the context accepts no tasks. The exception alone does not prove it, because an
   * executor of the application may have rejected a task.
   */
  private static boolean isClosed(@Nullable Context context) {
    if (context == null) {
      return false;
    }
    try {
      context.runOnContext(nothing -> {});
      return false;
    } catch (RejectedExecutionException closed) {
      return true;
    }
  }
}
