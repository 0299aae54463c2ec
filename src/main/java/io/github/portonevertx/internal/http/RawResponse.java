package io.github.portonevertx.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer.
 *
 * @param status HTTP
 * @param body never changed after construction
 * @param retryAfter how long the server asks to be left alone; null when it does not say
 * @param discard closes the connection that this answer came over
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go straight to the parser.
public record RawResponse(
    int status, byte[] body, @Nullable Duration retryAfter, Runnable discard) {
  /** An answer that came over no connection. */
  public RawResponse(int status, byte[] body, @Nullable Duration retryAfter) {
    this(status, body, retryAfter, () -> {});
  }

  /** An answer that does not say when to come back. */
  public RawResponse(int status, byte[] body) {
    this(status, body, null);
  }

  /** The same answer with another body. */
  RawResponse withBody(byte[] other) {
    return new RawResponse(status, other, retryAfter, discard);
  }

  /** Closes the connection that this answer came over, so that no later request uses it. */
  public void discardConnection() {
    discard.run();
  }

  @Override
  public String toString() {
    return "RawResponse[" + status + ", " + body.length + " bytes]";
  }
}
