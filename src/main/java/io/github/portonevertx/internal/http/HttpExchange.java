package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request and its whole answer, bounded in time and in size.
 *
 * <p>When either runs out the stream is reset, so that neither a silent peer nor a dripping or
 * endless body holds a connection.
 */
final class HttpExchange {
  private final Vertx vertx;
  private final HttpClient client;
  private final int largestBody;

  HttpExchange(Vertx vertx, HttpClient client, int largestBody) {
    this.vertx = vertx;
    this.client = client;
    this.largestBody = largestBody;
  }

  /**
   * Sends a request.
   *
   * @param limit from now to the last byte of the answer
   * @return the answer, or an {@link ExchangeFailure}
   */
  Future<HttpAnswer> send(RequestOptions options, @Nullable Buffer body, Duration limit) {
    return new Exchange(limit).begin(options, body);
  }

  /** The fields are touched from the caller's context and its timer; only the first end counts. */
  private final class Exchange {
    private final Promise<HttpAnswer> answer = Promise.promise();
    private final long timer;
    private volatile @Nullable HttpClientRequest request;
    private int status;
    private @Nullable Duration retryAfter;
    private int chunks;
    private Buffer received = Buffer.buffer(0);

    Exchange(Duration limit) {
      timer = vertx.setTimer(Patience.millis(limit), this::timeOut);
    }

    Future<HttpAnswer> begin(RequestOptions options, @Nullable Buffer body) {
      connect(options)
          .onComplete(
              (connected, failure) -> {
                if (connected == null) {
                  end(Reason.UNREACHABLE, "PortOne cannot be reached", failure);
                } else {
                  send(connected, body);
                }
              });
      return answer.future();
    }

    private Future<HttpClientRequest> connect(RequestOptions options) {
      try {
        return client.request(options);
      } catch (IllegalStateException closed) {
        return Future.failedFuture(closed);
      }
    }

    private void send(HttpClientRequest connected, @Nullable Buffer body) {
      request = connected;
      // Without a handler Vert.x would log as an error what is told to the caller, or nobody's any
      // more.
      connected.exceptionHandler(this::broke);
      if (answer.future().isComplete()) {
        connected.reset();
        return;
      }
      Future<HttpClientResponse> response = body == null ? connected.send() : connected.send(body);
      response.onComplete(
          (head, failure) -> {
            if (head == null) {
              broke(failure);
            } else {
              receive(head);
            }
          });
    }

    private void broke(@Nullable Throwable failure) {
      end(Reason.BROKEN, "the connection to PortOne broke", failure);
    }

    private void receive(HttpClientResponse head) {
      status = head.statusCode();
      retryAfter = status < 400 ? null : RetryAfter.of(head.headers());
      head.exceptionHandler(
          failure -> end(Reason.BROKEN, "the connection to PortOne broke in the answer", failure));
      head.handler(this::append);
      head.endHandler(
          v -> {
            vertx.cancelTimer(timer);
            vertx.getOrCreateContext().runOnContext(next -> handOn());
          });
    }

    /**
     * In a task of its own: first the connection goes to the next request in line, and all answers
     * that came together send theirs, then they are read. PortOne works meanwhile. Measured: 1.3
     * times the queries a second, with 64 at once ({@code src/jmh}).
     */
    private void handOn() {
      answer.tryComplete(
          new HttpAnswer(status, received.getBytes(), retryAfter, this::closeConnection));
    }

    private void closeConnection() {
      HttpClientRequest sent = request;
      if (sent != null) {
        sent.connection().close();
      }
    }

    private void append(Buffer chunk) {
      if ((long) received.length() + chunk.length() > largestBody) {
        end(Reason.OVERSIZED, "the answer is larger than " + largestBody + " bytes", null);
      } else {
        chunks++;
        received =
            switch (chunks) {
              case 1 -> chunk;
              case 2 -> copied().appendBuffer(chunk);
              default -> received.appendBuffer(chunk);
            };
      }
    }

    /**
     * The first chunk is the network's buffer, so an answer in several chunks is copied, once: a
     * copy for each chunk would make a long answer cost the square of its length.
     */
    private Buffer copied() {
      return Buffer.buffer(2 * received.length()).appendBuffer(received);
    }

    private void timeOut(long id) {
      if (request == null) {
        end(Reason.NO_CONNECTION_IN_TIME, "no connection to PortOne in time", null);
      } else {
        end(Reason.NO_ANSWER_IN_TIME, "PortOne did not answer in time", null);
      }
    }

    private void end(Reason reason, String text, @Nullable Throwable cause) {
      if (!answer.tryFail(new ExchangeFailure(reason, text, cause))) {
        return;
      }
      vertx.cancelTimer(timer);
      HttpClientRequest open = request;
      if (open != null) {
        open.reset();
      }
    }
  }
}
