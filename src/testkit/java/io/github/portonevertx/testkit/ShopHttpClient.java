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

/** The simulator's way out: posts to a shop's server. Confined to the simulator's event loop. */
final class ShopHttpClient {

  /** How many posts may be unanswered at the same time, so that a slow shop does not order them. */
  private static final int CONNECTIONS = 64;

  /**
   * What a shop said.
   *
   * @param status 0 if it said nothing
   * @param failure why it said nothing
   */
  record Said(int status, String body, @Nullable String failure) {
    static Said nothing(Throwable why) {
      return new Said(0, "", why.getClass().getSimpleName() + ": " + why.getMessage());
    }
  }

  /** One post; remembers what there is to break off. */
  private static final class Call {

    private boolean over;
    private @Nullable HttpClientRequest request;

    Future<Said> begin(HttpClientRequest connected, Parcel parcel) {
      request = connected;
      if (over) {
        connected.reset();
        return Future.failedFuture("The time was over before it was connected");
      }
      return connected
          .send(parcel.body())
          .compose(
              answer ->
                  answer.body().map(body -> new Said(answer.statusCode(), body.toString(), null)));
    }

    void end() {
      over = true;
      if (request != null) {
        request.reset();
      }
    }
  }

  private final HttpClient client;

  ShopHttpClient(Vertx vertx) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                // A shop that was restarted between two webhooks must not lose the second to a
                // stale connection.
                .setKeepAlive(false)
                // A shop under test has whatever certificate it has.
                .setTrustAll(true)
                .setVerifyHost(false),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /** Posts; the future never fails, and completes after {@code inAll} at the latest. */
  Future<Said> post(String url, Parcel parcel, Duration connect, Duration inAll) {
    Future<HttpClientRequest> connecting;
    try {
      connecting =
          client.request(
              new RequestOptions()
                  .setMethod(HttpMethod.POST)
                  .setAbsoluteURI(url)
                  .setConnectTimeout(Math.max(1, connect.toMillis()))
                  .putHeader("Content-Type", parcel.contentType()));
    } catch (VertxException | IllegalArgumentException | IllegalStateException e) {
      // Not an address, or the simulator was closed and its client with it.
      return Future.succeededFuture(Said.nothing(e));
    }
    Call call = new Call();
    return connecting
        .compose(request -> call.begin(request, parcel))
        .timeout(Math.max(1, inAll.toMillis()), TimeUnit.MILLISECONDS)
        .otherwise(
            why -> {
              call.end();
              return Said.nothing(why);
            });
  }
}
