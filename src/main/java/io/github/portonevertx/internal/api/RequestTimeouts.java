package io.github.portonevertx.internal.api;

import java.time.Duration;

/**
 * The time limits of a client.
 *
 * @param request the limit of one HTTP request
 * @param pg the limit of one HTTP request in which PortOne calls a payment company, and of one with
 *     an idempotency key, which is not abandoned early because PortOne continues to execute it
 */
public record RequestTimeouts(Duration request, Duration pg) {
  /**
   * The time besides the request itself: 8 s for a token, the rest for the queue, a replay or
   * retries.
   */
  private static final Duration AROUND_THE_REQUEST = Duration.ofSeconds(20);

  /** Returns the limit of one HTTP request of an operation. */
  public Duration ofRequest(Operation operation) {
    return operation.callsPg() || operation.isKeyed() ? pg : request;
  }

  /** Returns the default limit of a call of an operation. */
  public Duration ofCall(Operation operation) {
    return ofRequest(operation).plus(AROUND_THE_REQUEST);
  }
}
