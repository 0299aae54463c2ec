package io.github.portonevertx.internal.token;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import org.jspecify.annotations.Nullable;

/** The failures of callers that get no token. */
final class TokenFailures {
  private TokenFailures() {}

  /**
   * Returns the failure for callers after a failed token request. Their own call was not sent, so
   * it is {@code UNAVAILABLE} for every failure of the token request, except that rejected
   * credentials stay {@code UNAUTHORIZED}. A cause of another type is named only by its class,
   * since its text may contain a secret.
   *
   * @param failure null if the request completed without a token
   */
  static PortOneException forCallers(@Nullable Throwable failure) {
    if (failure instanceof PortOneException known) {
      return known.kind() == FailureKind.UNAUTHORIZED
          ? known
          : PortOneException.of(FailureKind.UNAVAILABLE, "no access token: " + known.text());
    }
    String name = failure == null ? "empty response" : failure.getClass().getSimpleName();
    return PortOneException.of(FailureKind.UNAVAILABLE, "no access token: " + name);
  }

  static boolean isRejection(@Nullable Throwable failure) {
    return failure instanceof PortOneException known && known.kind() == FailureKind.UNAUTHORIZED;
  }

  static PortOneException attemptTimedOut() {
    return PortOneException.of(FailureKind.TIMEOUT, "the token request timed out");
  }

  static PortOneException tokenRejected() {
    return PortOneException.builder(
            FailureKind.UNAUTHORIZED, "PortOne rejects the access token that it issued")
        .httpStatus(401)
        .build();
  }

  static PortOneException clientClosed() {
    return PortOneException.of(FailureKind.UNAVAILABLE, "the client is closed");
  }
}
