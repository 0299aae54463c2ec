package io.github.portonevertx.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer.
 *
 * @param status HTTP
 * @param body never changed after construction
 * @param retryAfter how long the server asks to be left alone; null when it does not say
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go straight to the parser.
record HttpAnswer(int status, byte[] body, @Nullable Duration retryAfter) {
  /** An answer that does not say when to come back. */
  HttpAnswer(int status, byte[] body) {
    this(status, body, null);
  }

  @Override
  public String toString() {
    return "HttpAnswer[" + status + ", " + body.length + " bytes]";
  }
}
