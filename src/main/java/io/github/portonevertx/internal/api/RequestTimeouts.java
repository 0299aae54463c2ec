package io.github.portonevertx.internal.api;

import java.time.Duration;

/**
 * The time limits of a client.
 *
 * @param request of one HTTP request
 * @param pg of one HTTP request during which PortOne calls a payment company
 */
public record RequestTimeouts(Duration request, Duration pg) {
  /** Beyond one request: 8 s for a token, and the rest for the queue, a replay or retries. */
  private static final Duration AROUND_THE_REQUEST = Duration.ofSeconds(20);

  /** Returns the limit of one HTTP request of an operation. */
  public Duration ofRequest(Operation operation) {
    return operation.callsPg() ? pg : request;
  }

  /** Returns the limit of a call of an operation whose caller sets none. */
  public Duration ofCall(Operation operation) {
    return ofRequest(operation).plus(AROUND_THE_REQUEST);
  }
}
