package io.github.portonevertx.internal.http;

import static io.github.portonevertx.internal.http.Fakes.setter;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Map;

/** A request on a {@link FakeConnection}, and its response. */
final class FakeRequest {
  private final Promise<HttpClientResponse> response = Promise.promise();
  private Handler<Throwable> onFailure = failure -> {};
  private Handler<Throwable> onResponseFailure = failure -> {};
  private Handler<Buffer> onBody = bytes -> {};
  private Handler<Void> onEnd = end -> {};

  /** Completes when the request has been written. */
  final Promise<Void> written = Promise.promise();

  boolean ended;

  /** The body that was sent; empty for none. */
  String sent = "";

  boolean reset;

  private final HttpClientRequest http =
      Fakes.fake(
          HttpClientRequest.class,
          Map.of(
              "exceptionHandler",
              setter((Handler<Throwable> handler) -> onFailure = handler),
              "response",
              args -> response.future(),
              "end",
              args -> {
                ended = true;
                sent = args.length == 0 ? "" : String.valueOf(args[0]);
                return written.future();
              },
              "reset",
              args -> {
                reset = true;
                return Future.succeededFuture();
              }));

  HttpClientRequest http() {
    return http;
  }

  void fail() {
    onFailure.handle(new IllegalStateException("invented"));
  }

  /** Ends the connection before the head of the response. */
  void failHead() {
    response.fail(new IllegalStateException("invented"));
  }

  /** Breaks off the response after its head. */
  void failResponse() {
    onResponseFailure.handle(new IllegalStateException("invented"));
  }

  /** Receives the head of the response. */
  void head(int status, HttpVersion version, MultiMap headers) {
    response.complete(
        Fakes.fake(
            HttpClientResponse.class,
            Map.of(
                "statusCode",
                args -> status,
                "version",
                args -> version,
                "headers",
                args -> headers,
                "getHeader",
                args -> headers.get(String.valueOf(args[0])),
                "exceptionHandler",
                setter((Handler<Throwable> handler) -> onResponseFailure = handler),
                "handler",
                setter((Handler<Buffer> handler) -> onBody = handler),
                "endHandler",
                setter((Handler<Void> handler) -> onEnd = handler))));
  }

  /** Receives the head of the response, with HTTP 200 and without headers. */
  void head(HttpVersion version) {
    head(200, version, MultiMap.caseInsensitiveMultiMap());
  }

  void body(Buffer bytes) {
    onBody.handle(bytes);
  }

  void end() {
    onEnd.handle(null);
  }

  /** Receives a whole response, after the request has been written. */
  void answer(String body) {
    written.tryComplete();
    head(HttpVersion.HTTP_1_1);
    body(Buffer.buffer(body));
    end();
  }
}
