package io.github.portonevertx.testkit;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;

/**
 * One way in which a server double fails one request; {@link Faults} selects the request.
 *
 * <p>A fault comes before the operation: unless its text says otherwise the operation does not run,
 * so a refund that met a fault did not happen. {@link #afterRunning()} gives the other, nastier
 * case: it happened, and the caller is not told. A fault that only waits can be followed by another
 * with {@link #then}.
 */
public sealed interface Fault {

  /** Answers {@code status} with a body of any kind. */
  record Status(int status, String contentType, String body, Map<String, String> headers)
      implements Fault {
    /** Makes the headers immutable. */
    public Status {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * Answers with an error in the envelope of the API: what the API itself sends when it refuses a
   * request.
   */
  record EnvelopeError(int status, int code, String message) implements Fault {}

  /**
   * Answers {@code status} as something in front of the API would; the settings of the server
   * double decide whether that is an HTML page or an envelope.
   */
  record Outage(int status) implements Fault {}

  /** Waits in real time, then goes on as if nothing had happened. */
  record Delay(Duration time) implements Fault {}

  /** Waits until the gate opens, then goes on as if nothing had happened. */
  record Hold(Gate gate) implements Fault {}

  /**
   * Runs the operation on arrival but keeps its answer back until the gate opens: a slow way home.
   */
  record HoldAnswer(Gate gate) implements Fault {}

  /** Never answers; the connection stays open until the simulator closes. */
  record Stall() implements Fault {}

  /** Closes the connection (HTTP/2: resets the stream) without a single byte of an answer. */
  record Disconnect() implements Fault {}

  /** Runs the operation and closes the connection after that many bytes of its answer's body. */
  record DisconnectInBody(int bytes) implements Fault {}

  /** Answers 200 with the content type of JSON and these bytes, which need not be JSON. */
  record Garbage(Buffer bytes) implements Fault {
    /** Bytes that are not UTF-8, let alone JSON. */
    public Garbage() {
      this(Buffer.buffer(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, '{', (byte) 0xc3}));
    }
  }

  /** Runs the operation and answers well-formed HTTP that holds only the first half of its JSON. */
  record Truncated() implements Fault {}

  /** Answers 200 with an envelope of about that many bytes, sent as fast as they are taken. */
  record OversizedBody(long bytes) implements Fault {}

  /**
   * Runs the operation and sends its answer in pieces of {@code bytes} with a pause of real time
   * between them.
   */
  record SlowDrip(int bytes, Duration pause) implements Fault {}

  /** Forgets every token first, so an operation answers 401 and the next token is a new one. */
  record RevokeTokens() implements Fault {}

  /**
   * Writes the times of a token answer as if the server's wall clock were off by that much; how
   * long the token really lives does not change.
   */
  record Skew(Duration by) implements Fault {}

  /** Runs the operation, then answers with the fault all the same. */
  record AfterRunning(Fault fault) implements Fault {}

  /** Goes on with {@code second} where {@code first} would have let the operation run. */
  record Then(Fault first, Fault second) implements Fault {}

  /** An HTML page with that status, as a load balancer sends it. */
  static Fault html(int status) {
    return new Status(status, "text/html", HtmlPage.of(status), Map.of());
  }

  /** An empty answer with that status. */
  static Fault empty(int status) {
    return new Status(status, "text/plain", "", Map.of());
  }

  /** A 429 that names when to come back, in seconds. */
  static Fault tooManyRequests(long retryAfterSeconds) {
    return new Status(
        429, "text/plain", "", Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /** A redirection to {@code location}; a client must not follow it with its token. */
  static Fault redirect(String location) {
    return new Status(302, "text/plain", "", Map.of("Location", location));
  }

  /** This fault, met only after the operation took effect. */
  default Fault afterRunning() {
    return new AfterRunning(this);
  }

  /** This fault, which should be one that waits, and then {@code next}. */
  default Fault then(Fault next) {
    return new Then(this, next);
  }
}
