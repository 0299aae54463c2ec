package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.ATTEMPT_LIMIT;

import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.ActiveTimeLimit;
import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.internal.time.Scheduler.Timer;
import org.jspecify.annotations.Nullable;

/**
 * One token request with its time limit. A response that comes after the limit or after {@link
 * #cancel} is ignored.
 */
final class RefreshAttempt {
  /** Receives the one result of an attempt, on the scheduler. */
  interface Listener {
    void onGrant(TokenGrant grant, long sent, long received);

    /** Handles a failure; null if the source completed without a token. */
    void onFailure(@Nullable Throwable failure);
  }

  private final Listener listener;
  private final long sent;
  private final Timer limit;
  private boolean isOver;

  private RefreshAttempt(Scheduler scheduler, Listener listener) {
    this.listener = listener;
    this.sent = scheduler.nanoTime();
    this.limit = ActiveTimeLimit.schedule(scheduler, ATTEMPT_LIMIT, this::timeOut);
  }

  /** Sends a request. The listener is called after this method has returned. */
  static RefreshAttempt send(Scheduler scheduler, TokenSource source, Listener listener) {
    RefreshAttempt attempt = new RefreshAttempt(scheduler, listener);
    Futures.call(source::request)
        .onComplete(
            (grant, failure) -> {
              long received = scheduler.nanoTime();
              scheduler.execute(() -> attempt.finish(grant, failure, received));
            });
    return attempt;
  }

  /** Ends the attempt without a result. */
  void cancel() {
    isOver = true;
    limit.cancel();
  }

  private void finish(@Nullable TokenGrant grant, @Nullable Throwable failure, long received) {
    if (isOver) {
      return;
    }
    cancel();
    if (grant != null) {
      listener.onGrant(grant, sent, received);
    } else {
      listener.onFailure(failure);
    }
  }

  private void timeOut() {
    isOver = true;
    listener.onFailure(TokenFailures.attemptTimedOut());
  }
}
