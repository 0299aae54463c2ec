package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.time.SystemTime;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records the last answer and the last call without an answer. */
public final class CallStats implements Stage {
  private final Completable<Reply> recorder = this::record;
  private volatile long answeredAtMillis;
  private volatile @Nullable Failure failure;

  /**
   * A call that PortOne did not answer.
   *
   * @param kind the kind of failure
   * @param at the time of the failure
   */
  public record Failure(FailureKind kind, Instant at) {}

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    return next.handle(invocation).onComplete(recorder);
  }

  @Override
  public String description() {
    return "records the last answer and the last failure, for health";
  }

  /** Returns when PortOne last answered, including rejections; null when it never did. */
  public @Nullable Instant lastAnswer() {
    long millis = answeredAtMillis;
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  /** Returns the last failure without an answer; null when there was none. */
  public @Nullable Failure lastFailure() {
    return failure;
  }

  private void record(@Nullable Reply reply, @Nullable Throwable thrown) {
    if (reply != null) {
      answeredAtMillis = SystemTime.wallMillis();
      return;
    }
    FailureKind kind =
        thrown instanceof PortOneException known ? known.kind() : FailureKind.INTERNAL;
    switch (kind) {
      case INVALID_REQUEST, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED ->
          answeredAtMillis = SystemTime.wallMillis();
      // The caller's timeout passed before anything was sent, which is not a failure of PortOne.
      case CANCELLED -> {}
      default -> failure = new Failure(kind, SystemTime.now());
    }
  }
}
