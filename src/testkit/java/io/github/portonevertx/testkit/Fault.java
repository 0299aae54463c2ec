package io.github.portonevertx.testkit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;

/**
 * A fault of a server double for one request; {@link Faults} selects the request.
 *
 * <p>A fault precedes the operation: unless documented otherwise the operation does not run, so a
 * refund with a fault did not happen. {@link #afterRunning()} returns the opposite case: it
 * happened, and the caller gets no answer. A fault that only delays can be followed by another with
 * {@link #then}.
 */
public sealed interface Fault {

  /** A fault that answers {@code status} with a body of any kind. */
  record Status(int status, String contentType, String body, Map<String, String> headers)
      implements Fault {
    /** Makes the headers immutable. */
    public Status {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * A fault that answers with an error in the format of the API, as the API itself does when it
   * rejects a request.
   *
   * <p>V2 has no envelope and no codes: its simulator chooses an error type for the status, such as
   * {@code IDEMPOTENCY_OUTSTANDING_REQUEST} for 409, after which a client repeats the request, and
   * {@code PG_PROVIDER} for 200, with the status 502. {@link #error(int, String)} states the type.
   */
  record EnvelopeError(int status, int code, String message) implements Fault {}

  /**
   * A fault that answers {@code status} as a proxy in front of the API does; the settings of the
   * server double decide whether that is an HTML page or an envelope.
   */
  record Outage(int status) implements Fault {}

  /** A fault that delays the request in real time, then continues normally. */
  record Delay(Duration time) implements Fault {}

  /** A fault that delays the request until the gate opens, then continues normally. */
  record Hold(Gate gate) implements Fault {}

  /** A fault that runs the operation on arrival, and holds its answer until the gate opens. */
  record HoldAnswer(Gate gate) implements Fault {}

  /** A fault that never answers; the connection stays open until the simulator closes. */
  record Stall() implements Fault {}

  /**
   * A fault that closes the connection (HTTP/2: resets the stream) without any byte of an answer.
   */
  record Disconnect() implements Fault {}

  /**
   * A fault that runs the operation and closes the connection after the given number of bytes of
   * its answer's body.
   */
  record DisconnectInBody(int bytes) implements Fault {}

  /**
   * A fault that answers 200 with the content type of JSON and these bytes, which need not be JSON.
   */
  record Garbage(Buffer bytes) implements Fault {
    /** Creates a fault with bytes that are not UTF-8. */
    public Garbage() {
      this(Buffer.buffer(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, '{', (byte) 0xc3}));
    }
  }

  /**
   * A fault that runs the operation and answers well-formed HTTP with only the first half of its
   * JSON.
   */
  record Truncated() implements Fault {}

  /**
   * A fault that answers 200 with an envelope of about the given number of bytes, sent as fast as
   * the client reads them.
   */
  record OversizedBody(long bytes) implements Fault {}

  /**
   * A fault that runs the operation and sends its answer in pieces of {@code bytes} with a
   * real-time delay between them.
   */
  record SlowDrip(int bytes, Duration pause) implements Fault {}

  /**
   * A fault that first invalidates every token, so an operation answers 401 and the next token is a
   * new one.
   */
  record RevokeTokens() implements Fault {}

  /**
   * A fault that writes the times of a token answer as if the server's wall clock were wrong by the
   * given amount; the actual lifetime of the token does not change.
   */
  record Skew(Duration by) implements Fault {}

  /** A fault that runs the operation, then answers with another fault. */
  record AfterRunning(Fault fault) implements Fault {}

  /** A fault that applies {@code first}, and {@code second} instead of running the operation. */
  record Then(Fault first, Fault second) implements Fault {}

  /** Returns an HTML page with that status, as a load balancer sends it. */
  static Fault html(int status) {
    return new Status(status, "text/html", HtmlPage.of(status), Map.of());
  }

  /**
   * Returns an error as PortOne V2 sends it, without a message.
   *
   * @param status the HTTP status that PortOne sends with that type
   * @param type the type of the error, such as {@code PAYMENT_ALREADY_CANCELLED}
   */
  static Fault error(int status, String type) {
    return error(status, new JsonObject().put("type", type));
  }

  /**
   * Returns an error as PortOne V2 sends it.
   *
   * @param status the HTTP status that PortOne sends with that type
   * @param type the type of the error, such as {@code PAYMENT_ALREADY_CANCELLED}
   * @param message the text for people
   */
  static Fault error(int status, String type, String message) {
    return error(status, new JsonObject().put("type", type).put("message", message));
  }

  private static Fault error(int status, JsonObject body) {
    return new Status(status, "application/json", body.encode(), Map.of());
  }

  /** Returns an empty answer with that status. */
  static Fault empty(int status) {
    return new Status(status, "text/plain", "", Map.of());
  }

  /** Returns a 429 with {@code Retry-After} in seconds. */
  static Fault tooManyRequests(long retryAfterSeconds) {
    return new Status(
        429, "text/plain", "", Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /** Returns a redirection to {@code location}; a client must not send its token there. */
  static Fault redirect(String location) {
    return new Status(302, "text/plain", "", Map.of("Location", location));
  }

  /** Returns whether the operation runs in spite of the fault. */
  default boolean runsOperation() {
    if (this instanceof Then chain) {
      return chain.first() instanceof HoldAnswer
          || chain.first() instanceof AfterRunning
          || chain.second().runsOperation();
    }
    return this instanceof Delay
        || this instanceof Hold
        || this instanceof HoldAnswer
        || this instanceof DisconnectInBody
        || this instanceof Truncated
        || this instanceof SlowDrip
        || this instanceof RevokeTokens
        || this instanceof Skew
        || this instanceof AfterRunning;
  }

  /** Returns whether the fault delays the operation or the beginning of its answer. */
  default boolean delays() {
    return this instanceof Then chain
        ? chain.first().delays() || chain.second().delays()
        : this instanceof Delay || this instanceof Hold || this instanceof HoldAnswer;
  }

  /** Returns this fault, applied after the operation has run. */
  default Fault afterRunning() {
    return new AfterRunning(this);
  }

  /** Returns this fault, which should only delay, followed by {@code next}. */
  default Fault then(Fault next) {
    return new Then(this, next);
  }
}
