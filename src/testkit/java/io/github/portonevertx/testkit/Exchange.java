package io.github.portonevertx.testkit;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response. Confined to the event loop of the server double.
 *
 * <p>The operation runs at most once, when its answer is first needed, which depends on the fault.
 */
public final class Exchange {

  private static final String JSON = "application/json; charset=UTF-8";
  private static final int CHUNK_BYTES = 16 * 1024;

  private final Context context;
  private final HttpServerRequest request;
  private final LongFunction<EncodedResponse> operation;
  private long skewSeconds;
  private @Nullable EncodedResponse answer;

  /**
   * Creates an exchange.
   *
   * @param operation runs the operation; its argument is the number of seconds added to the times
   *     in a token response
   */
  public Exchange(
      Context context, HttpServerRequest request, LongFunction<EncodedResponse> operation) {
    this.context = context;
    this.request = request;
    this.operation = operation;
  }

  void skew(long seconds) {
    skewSeconds += seconds;
  }

  EncodedResponse run() {
    if (answer == null) {
      answer = operation.apply(skewSeconds);
    }
    return answer;
  }

  Buffer body() {
    return run().body();
  }

  /** Runs the operation and sends its response. */
  public void send() {
    send(run());
  }

  void send(EncodedResponse answer) {
    send(answer.status(), JSON, Map.of(), answer.body());
  }

  void sendJson(int status, Buffer body) {
    send(status, JSON, Map.of(), body);
  }

  void send(int status, String contentType, Map<String, String> headers, Buffer body) {
    if (!isGone()) {
      HttpServerResponse response = head(status, contentType);
      headers.forEach(response::putHeader);
      response.end(body);
    }
  }

  /** Announces the whole body, sends its beginning and closes the connection. */
  void sendAndCut(int bytes) {
    // The operation runs although the client has gone, as after any other fault that runs it.
    Buffer body = body();
    if (!isGone()) {
      Buffer start = body.slice(0, Math.min(bytes, body.length()));
      head(run().status(), JSON)
          .putHeader("Content-Length", Integer.toString(body.length()))
          .write(start)
          .onComplete(sent -> cut());
    }
  }

  /** Sends a text of about the given number of bytes between {@code start} and {@code end}. */
  void sendEndless(String start, long bytes, String end) {
    if (!isGone()) {
      HttpServerResponse response = head(200, JSON).setChunked(true);
      response.write(start).onSuccess(sent -> fill(response, bytes, end));
    }
  }

  private void fill(HttpServerResponse response, long left, String end) {
    if (isGone()) {
      return;
    }
    if (left <= 0) {
      response.end(end);
      return;
    }
    int size = (int) Math.min(left, CHUNK_BYTES);
    response
        .write("x".repeat(size))
        // A new task for each piece, because completed writes would recurse otherwise.
        .onSuccess(sent -> context.runOnContext(hop -> fill(response, left - size, end)));
  }

  void sendDripping(int bytes, long pauseMillis) {
    Buffer body = body();
    if (!isGone()) {
      HttpServerResponse response =
          head(run().status(), JSON).putHeader("Content-Length", Integer.toString(body.length()));
      drip(response, body, bytes, pauseMillis);
    }
  }

  private void drip(HttpServerResponse response, Buffer left, int bytes, long pauseMillis) {
    if (isGone()) {
      return;
    }
    if (left.length() <= bytes) {
      response.end(left);
      return;
    }
    response.write(left.slice(0, bytes));
    Buffer rest = left.slice(bytes, left.length());
    later(pauseMillis).onSuccess(now -> drip(response, rest, bytes, pauseMillis));
  }

  /** Closes the connection or, with HTTP/2, the stream. */
  void cut() {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.connection().close();
    }
  }

  /** Returns a future that completes after a real-time delay, on this exchange's context. */
  Future<?> later(long millis) {
    return context.owner().timer(Math.max(1, millis), TimeUnit.MILLISECONDS);
  }

  /**
   * Returns a future that completes on this exchange's context after {@code signal}, which may
   * complete on any thread.
   */
  void after(Future<?> signal, Runnable next) {
    signal.onSuccess(done -> context.runOnContext(hop -> next.run()));
  }

  /** Returns whether the connection is closed or the response is complete. */
  private boolean isGone() {
    return request.response().closed() || request.response().ended();
  }

  private HttpServerResponse head(int status, String contentType) {
    return request.response().setStatusCode(status).putHeader("Content-Type", contentType);
  }
}
