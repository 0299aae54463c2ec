package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request and receives its complete answer, bounded in time and size.
 *
 * <p>A connection is reused only after a complete exchange. After any other exchange an HTTP/1.1
 * connection is closed, and an HTTP/2 stream is reset.
 */
public final class HttpExchange {
  private final Vertx vertx;
  private final ConnectionPool connections;
  private final int largestBody;

  /**
   * Creates the sender for a pool; {@code largestBody} is the greatest size of an answer in bytes.
   */
  public HttpExchange(Vertx vertx, ConnectionPool connections, int largestBody) {
    this.vertx = vertx;
    this.connections = connections;
    this.largestBody = largestBody;
  }

  /**
   * Sends a request.
   *
   * @param limit the time from now to the last byte of the answer
   * @return the answer, or an {@link ExchangeFailure}
   */
  public Future<RawResponse> send(RequestOptions options, @Nullable Buffer body, Duration limit) {
    return connections
        .eventLoop(vertx.getOrCreateContext())
        .compose(context -> new Exchange(context, options, body).begin(limit));
  }

  /**
   * One exchange. Everything except the constructor runs on one event loop, the caller's if it has
   * one; only the first outcome counts. A worker is not used, because its pool may be closed before
   * the exchange ends, and the connection would never be released.
   */
  private final class Exchange {
    private final Context context;
    private final Promise<RawResponse> answer = Promise.promise();
    private final RequestOptions options;
    private final @Nullable Buffer body;
    private final Waiter waiter;
    private @Nullable Timer timer;
    private @Nullable PooledConnection connection;
    private @Nullable HttpClientRequest request;
    private Future<Void> written = Future.succeededFuture();
    private long sentAt;
    private boolean ended;
    private int status;
    private @Nullable Duration retryAfter;
    private long keptNanos;

    Exchange(Context context, RequestOptions options, @Nullable Buffer body) {
      this.context = context;
      this.options = options;
      this.body = body;
      this.waiter = new Waiter(context, this::connected, this::unreachable);
    }

    Future<RawResponse> begin(Duration limit) {
      if (Vertx.currentContext() == context) {
        beginOnContext(limit);
      } else {
        context.runOnContext(task -> beginOnContext(limit));
      }
      return answer.future();
    }

    private void beginOnContext(Duration limit) {
      // A timer of setTimer would be cancelled when the caller's verticle is undeployed.
      Timer end = vertx.timer(Timeouts.millis(limit), TimeUnit.MILLISECONDS);
      end.onSuccess(v -> timeOut());
      timer = end;
      awaitConnection();
    }

    private void cancelTimer() {
      if (timer != null) {
        timer.cancel();
      }
    }

    private void awaitConnection() {
      if (!ended) {
        connections.acquire(waiter);
      }
    }

    private void unreachable(Throwable failure) {
      end(Reason.UNREACHABLE, "PortOne cannot be reached", failure);
    }

    private void connected(PooledConnection got) {
      if (ended) {
        got.releaseUnused();
        return;
      }
      connection = got;
      got.request(options)
          .onComplete(
              (made, failure) -> {
                if (made == null) {
                  notMade(got, failure);
                } else {
                  send(got, made);
                }
              });
    }

    /** Waits for another connection if the server closed a reused one: nothing was sent yet. */
    private void notMade(PooledConnection got, Throwable failure) {
      if (ended) {
        return;
      }
      if (got.isReused()) {
        connection = null;
        got.giveUp();
        awaitConnection();
      } else {
        unreachable(failure);
      }
    }

    private void send(PooledConnection got, HttpClientRequest made) {
      // Without a handler Vert.x would log the failure as an error, although the future reports it.
      made.exceptionHandler(this::broke);
      if (ended) {
        made.reset();
        return;
      }
      if (got.isReused() && !got.isUsable()) {
        made.reset();
        notMade(got, new IllegalStateException("the connection was closed"));
        return;
      }
      request = made;
      sentAt = connections.nanoTime();
      Future<HttpClientResponse> response = made.response();
      written = body == null ? made.end() : made.end(body);
      response.onComplete(
          (head, failure) -> {
            if (head == null) {
              broke(failure);
            } else {
              receive(got, head);
            }
          });
    }

    private void broke(@Nullable Throwable failure) {
      end(Reason.BROKEN, "the connection to PortOne broke", failure);
    }

    private void receive(PooledConnection from, HttpClientResponse head) {
      from.sawHead(connections.nanoTime());
      head.exceptionHandler(
          failure -> end(Reason.BROKEN, "the connection to PortOne broke in the answer", failure));
      status = head.statusCode();
      if (status < 200) {
        // Vert.x treats it as the final response, although the final one follows (RFC 9110, 15.2).
        end(Reason.BROKEN, "PortOne sent the interim response HTTP " + status, null);
        return;
      }
      retryAfter = status < 400 ? null : RetryAfter.of(head.headers());
      keptNanos = KeepAlive.nanos(head);
      ReceivedBody received =
          new ReceivedBody(head.getHeader(HttpHeaders.CONTENT_LENGTH), largestBody);
      head.handler(chunk -> append(received, chunk));
      head.endHandler(v -> finish(from, received));
    }

    /**
     * Releases the connection before the answer is decoded: the next requests in the queue are sent
     * first, so that PortOne processes them while answers that arrived together are decoded. {@code
     * src/jmh} measures the effect.
     */
    private void finish(PooledConnection from, ReceivedBody received) {
      if (ended) {
        return;
      }
      ended = true;
      cancelTimer();
      // If the answer came before the request was written completely, the next request would have
      // to wait for that.
      boolean reusable = keptNanos > 0 && (from.isMultiplexed() || written.isComplete());
      from.release(reusable, keptNanos, () -> context.runOnContext(next -> handOn(from, received)));
    }

    private void handOn(PooledConnection from, ReceivedBody received) {
      answer.complete(new RawResponse(status, received.bytes(), retryAfter, from::discard));
    }

    private void append(ReceivedBody to, Buffer chunk) {
      if ((long) to.length() + chunk.length() > largestBody) {
        end(Reason.OVERSIZED, "the answer is larger than " + largestBody + " bytes", null);
      } else {
        to.append(chunk);
      }
    }

    private void timeOut() {
      if (request == null) {
        end(Reason.NO_CONNECTION_IN_TIME, "no connection to PortOne in time", null);
      } else {
        end(Reason.NO_ANSWER_IN_TIME, "PortOne did not answer in time", null);
      }
    }

    private void end(Reason reason, String text, @Nullable Throwable cause) {
      if (ended) {
        return;
      }
      ended = true;
      cancelTimer();
      connections.cancel(waiter);
      HttpClientRequest open = request;
      if (open != null) {
        open.reset();
      }
      PooledConnection used = connection;
      if (used != null) {
        leave(used, reason);
      }
      answer.fail(new ExchangeFailure(reason, text, cause));
    }

    /**
     * Releases or discards the connection. A multiplexed connection that still delivers other
     * answers is kept after a timeout.
     */
    private void leave(PooledConnection used, Reason reason) {
      if (reason == Reason.NO_ANSWER_IN_TIME && used.isMultiplexed() && used.sawHeadSince(sentAt)) {
        used.release(true, Long.MAX_VALUE, () -> {});
      } else {
        used.giveUp();
      }
    }
  }
}
