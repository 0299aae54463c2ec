package io.github.portonevertx.internal.resilience;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.time.SystemTime;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers when PortOne answered last, and when and how it last failed to. */
public final class CallStats implements Transport {
  private final Transport next;
  private final Completable<Reply> watch = this::note;
  private volatile long answeredAtMillis;
  private volatile @Nullable Failure failure;

  /**
   * A call that PortOne gave no answer to.
   *
   * @param kind what went wrong
   * @param at when
   */
  public record Failure(FailureKind kind, Instant at) {}

  /** Watches what {@code next} gives. */
  public CallStats(Transport next) {
    this.next = next;
  }

  @Override
  public Future<Reply> send(Call call) {
    return next.send(call).onComplete(watch);
  }

  /** When PortOne answered last, a refusal included; null when it never did. */
  public @Nullable Instant lastAnswer() {
    long millis = answeredAtMillis;
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  /** The last call that got no answer; null when there was none. */
  public @Nullable Failure lastFailure() {
    return failure;
  }

  private void note(@Nullable Reply reply, @Nullable Throwable thrown) {
    if (reply != null) {
      answeredAtMillis = SystemTime.wallMillis();
      return;
    }
    FailureKind kind =
        thrown instanceof PortOneException known ? known.kind() : FailureKind.INTERNAL;
    switch (kind) {
      case INVALID_REQUEST, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED ->
          answeredAtMillis = SystemTime.wallMillis();
      // Its caller had no time: that says nothing of PortOne.
      case CANCELLED -> {}
      default -> failure = new Failure(kind, SystemTime.now());
    }
  }
}
