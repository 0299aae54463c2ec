package io.github.portonevertx.internal.operation;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The edge of the library: whatever fails behind it comes out as a {@link PortOneException} that
 * names the action, in a future that belongs to the caller's context.
 *
 * <p>Vert.x reports what a listener throws to the context of its future; a future without one drops
 * it without a word. So no future without a context leaves the library when there is one to have.
 */
public final class Boundary implements Transport {
  private final Transport next;
  private final Supplier<@Nullable Context> caller;

  /**
   * Stands in front of {@code next}.
   *
   * @param caller gives the context of whoever asks, as seen from its own thread
   */
  public Boundary(Transport next, Supplier<@Nullable Context> caller) {
    this.next = next;
    this.caller = caller;
  }

  @Override
  public Future<Reply> send(Call call) {
    Context context = caller.get();
    Future<Reply> reply;
    try {
      reply = next.send(call);
    } catch (RuntimeException e) {
      reply = Future.failedFuture(e);
    }
    CompletableFuture<Reply> named = new CompletableFuture<>();
    reply.onComplete(
        (value, failure) -> {
          if (value != null) {
            named.complete(value.during(call.action()));
          } else {
            named.completeExceptionally(named(call, failure));
          }
        });
    return context == null
        ? Future.fromCompletionStage(named)
        : Future.fromCompletionStage(named, context);
  }

  private static PortOneException named(Call call, @Nullable Throwable failure) {
    String action = NearestName.printable(call.action());
    if (failure instanceof PortOneException known) {
      return known.during(action);
    }
    String defect = failure == null ? "no reply" : failure.getClass().getSimpleName();
    return PortOneException.of(FailureKind.INTERNAL, "a defect: " + defect, failure).during(action);
  }
}
