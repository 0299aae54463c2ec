package io.github.portonevertx.internal.token;

import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.TokenOutcome;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Reports the result of each token request. */
public final class MeteredTokenSource implements TokenSource {
  private final TokenSource source;
  private final ClientMetrics metrics;

  private MeteredTokenSource(TokenSource source, ClientMetrics metrics) {
    this.source = source;
    this.metrics = metrics;
  }

  /** Returns a source that reports, or {@code source} itself if no metrics are configured. */
  public static TokenSource of(TokenSource source, ClientMetrics metrics) {
    return metrics == ClientMetrics.NONE ? source : new MeteredTokenSource(source, metrics);
  }

  @Override
  public Future<TokenGrant> request() {
    return Futures.call(source::request)
        .onComplete((grant, failure) -> metrics.tokenRequested(outcome(grant, failure)));
  }

  private static TokenOutcome outcome(@Nullable TokenGrant grant, @Nullable Throwable failure) {
    if (grant != null) {
      return TokenOutcome.GRANTED;
    }
    return TokenFailures.isRejection(failure) ? TokenOutcome.REJECTED : TokenOutcome.FAILED;
  }
}
