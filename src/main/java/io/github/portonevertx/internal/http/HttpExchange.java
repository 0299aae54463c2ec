package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.http.ConnectionPool.Waiter;
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
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request and its whole answer, bounded in time and in size.
 *
 * <p>A connection is used again only after an exchange that went well to its end. After any other,
 * HTTP/1.1 closes it, and HTTP/2 resets the stream.
 */
public final class HttpExchange {
  private final Vertx vertx;
  private final ConnectionPool connections;
  private final int largestBody;

  /** Bounds the size of a body. */
  public HttpExchange(Vertx vertx, ConnectionPool connections, int largestBody) {
    this.vertx = vertx;
    this.connections = connections;
    this.largestBody = largestBody;
  }

  /**
   * Sends a request.
   *
   * @param limit from now to the last byte of the answer
   * @return the answer, or an {@link ExchangeFailure}
   */
  public Future<RawResponse> send(RequestOptions options, @Nullable Buffer body, Duration limit) {
    return connections
        .eventLoop(vertx.getOrCreateContext())
        .compose(context -> new Exchange(context, options, body).begin(limit));
  }

  /**
   * Everything but the constructor runs on one event loop, the caller's if it has one; only the
   * first end counts. Not on a worker: the pool of workers may be closed before the exchange ends,
   * and the connection would never be given back.
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
    private int chunks;
    private Buffer received = Buffer.buffer(0);

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
      // setTimer would set one that is cancelled when the caller's verticle is undeployed.
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

    /** The server may close a connection while it is handed out: nothing was sent, so again. */
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
      // Without a handler Vert.x would log as an error what the caller learns from the future.
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
        // Vert.x takes it for the final response, though the final one follows (RFC 9110, 15.2).
        end(Reason.BROKEN, "PortOne sent the interim response HTTP " + status, null);
        return;
      }
      retryAfter = status < 400 ? null : RetryAfter.of(head.headers());
      keptNanos = KeepAlive.nanos(head);
      head.handler(this::append);
      head.endHandler(v -> finish(from));
    }

    /**
     * First the connection goes to the next request in the queue, and all answers that came
     * together send theirs, then they are read: PortOne works meanwhile. Measured: 1.3 times the
     * queries a second, with 64 at once ({@code src/jmh}).
     */
    private void finish(PooledConnection from) {
      if (ended) {
        return;
      }
      ended = true;
      cancelTimer();
      // After an answer that came before the end of its request, the next request would wait for
      // it.
      boolean reusable = keptNanos > 0 && (from.isMultiplexed() || written.isComplete());
      from.release(reusable, keptNanos, () -> context.runOnContext(next -> handOn(from)));
    }

    private void handOn(PooledConnection from) {
      answer.complete(new RawResponse(status, received.getBytes(), retryAfter, from::discard));
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

    /** A connection over which other answers still come is not to blame for a late one. */
    private void leave(PooledConnection used, Reason reason) {
      if (reason == Reason.NO_ANSWER_IN_TIME && used.isMultiplexed() && used.sawHeadSince(sentAt)) {
        used.release(true, Long.MAX_VALUE, () -> {});
      } else {
        used.giveUp();
      }
    }
  }
}
