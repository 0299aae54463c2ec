package io.github.portonevertx.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A complete HTTP response.
 *
 * @param status the HTTP status
 * @param body not changed after construction
 * @param retryAfter how long to wait before the next request; null when the server does not specify
 *     it
 * @param discard closes the connection of this response
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Never compared; the bytes are passed directly to the parser.
public record RawResponse(
    int status, byte[] body, @Nullable Duration retryAfter, Runnable discard) {
  /** Creates a response without a connection. */
  public RawResponse(int status, byte[] body, @Nullable Duration retryAfter) {
    this(status, body, retryAfter, () -> {});
  }

  /** Creates a response without a connection and without {@code Retry-After}. */
  public RawResponse(int status, byte[] body) {
    this(status, body, null);
  }

  /** Returns this response with another body. */
  RawResponse withBody(byte[] other) {
    return new RawResponse(status, other, retryAfter, discard);
  }

  /** Closes the connection of this response, so that no later request uses it. */
  public void discardConnection() {
    discard.run();
  }

  @Override
  public String toString() {
    return "RawResponse[" + status + ", " + body.length + " bytes]";
  }
}
