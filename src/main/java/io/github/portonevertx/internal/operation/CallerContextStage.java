package io.github.portonevertx.internal.operation;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The edge of the library: whatever fails behind it comes out as a {@link PortOneException} that
 * names the action, in a future that belongs to the caller's context.
 *
 * <p>Vert.x reports what a listener throws to the context of its future; a future without one drops
 * it without a word. So no future without a context leaves the library when there is one to have.
 */
public final class CallerContextStage implements Transport {
  private final Transport next;
  private final Supplier<@Nullable Context> caller;

  /**
   * Stands in front of {@code next}.
   *
   * @param caller gives the context of whoever asks, as seen from its own thread
   */
  public CallerContextStage(Transport next, Supplier<@Nullable Context> caller) {
    this.next = next;
    this.caller = caller;
  }

  @Override
  public Future<Reply> send(Call call) {
    Context context = caller.get();
    CompletableFuture<Reply> named = new CompletableFuture<>();
    Futures.call(() -> next.send(call))
        .onComplete(
            (value, failure) -> {
              if (value != null) {
                named.complete(value.during(call.action()));
              } else {
                named.completeExceptionally(named(call, failure, context));
              }
            });
    // The context of a closed Vert.x runs no listener; a future without a context still does.
    return context == null || (named.isDone() && isClosed(context))
        ? Future.fromCompletionStage(named)
        : Future.fromCompletionStage(named, context);
  }

  private static PortOneException named(
      Call call, @Nullable Throwable failure, @Nullable Context context) {
    PortOneException known =
        failure instanceof RejectedExecutionException && isClosed(context)
            ? PortOneException.of(FailureKind.UNAVAILABLE, "Vert.x is closed")
            : Defect.of("a defect", failure);
    return known.during(NearestName.printable(call.action()));
  }

  /** Asks the context itself: an executor of the application may have rejected a task as well. */
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
