package io.github.portonevertx.testkit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that sends POST requests to a shop's server. Confined to the event loop of the
 * server double.
 */
public final class ShopHttpClient {

  /**
   * The maximum number of concurrent requests, large enough that a slow shop does not serialize
   * them.
   */
  private static final int CONNECTIONS = 64;

  /**
   * The response of a shop.
   *
   * @param status the HTTP status; 0 if none arrived
   * @param body the text of the body; empty if none arrived
   * @param failure the reason why no response arrived; null if one did
   */
  public record Response(int status, String body, @Nullable String failure) {
    static Response none(Throwable why) {
      return new Response(0, "", why.getClass().getSimpleName() + ": " + why.getMessage());
    }
  }

  /** One request, which can be cancelled. */
  private static final class Call {

    private boolean ended;
    private @Nullable HttpClientRequest request;

    Future<Response> begin(HttpClientRequest connected, MessageBody message) {
      request = connected;
      if (ended) {
        connected.reset();
        return Future.failedFuture("The timeout ended before it was connected");
      }
      return connected
          .send(message.text())
          .compose(
              answer ->
                  answer
                      .body()
                      .map(body -> new Response(answer.statusCode(), body.toString(), null)));
    }

    void end() {
      ended = true;
      if (request != null) {
        request.reset();
      }
    }
  }

  private final HttpClient client;

  /** Creates a client. */
  public ShopHttpClient(Vertx vertx) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                // No keep-alive: a stale connection must not lose a webhook to a shop that was
                // restarted.
                .setKeepAlive(false)
                // A shop under test may have any certificate.
                .setTrustAll(true)
                .setVerifyHost(false),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /** Sends a POST request; the future never fails, and completes within {@code inAll}. */
  public Future<Response> post(String url, MessageBody message, Duration connect, Duration inAll) {
    Future<HttpClientRequest> connecting;
    try {
      RequestOptions request =
          new RequestOptions()
              .setMethod(HttpMethod.POST)
              .setAbsoluteURI(url)
              .setConnectTimeout(Math.max(1, connect.toMillis()))
              .putHeader("Content-Type", message.contentType());
      message.headers().forEach(request::putHeader);
      connecting = client.request(request);
    } catch (VertxException | IllegalArgumentException | IllegalStateException e) {
      // The URL is invalid, or the simulator and its client were closed.
      return Future.succeededFuture(Response.none(e));
    }
    Call call = new Call();
    return connecting
        .compose(request -> call.begin(request, message))
        .timeout(Math.max(1, inAll.toMillis()), TimeUnit.MILLISECONDS)
        .otherwise(
            why -> {
              call.end();
              return Response.none(why);
            });
  }
}
