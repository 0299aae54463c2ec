package io.github.portonevertx.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.time.ActiveTimeLimit;
import io.github.portonevertx.internal.token.TokenPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.JacksonCodec;
import java.net.URI;
import java.time.Duration;

/**
 * Sends the requests for access tokens, over separate connections, so that calls cannot delay the
 * request that they depend on.
 */
public final class TokenExchange {
  private static final int LARGEST_BODY = 64 * 1024;

  /**
   * The limit of a request, after which the token owner has abandoned it even if the event loop was
   * blocked.
   */
  private static final Duration LIMIT =
      Duration.ofNanos(TokenPolicy.ATTEMPT_LIMIT + ActiveTimeLimit.MOST_LEFT_OUT);

  /**
   * Writes without Jackson's object mapper. That of Vert.x, which {@code JsonObject.toBuffer} uses,
   * would be created on the event loop, before the first request. A class of its own, because a
   * client is created without Jackson.
   */
  private static final class Json {
    static final JacksonCodec CODEC = new JacksonCodec();
  }

  private final HttpExchange exchange;
  private final ServerAddress server;
  private final String uri;
  private final String traceName;
  private final UserAgent userAgent;

  /**
   * Creates the sender; the caller closes {@code connections}.
   *
   * @param path the path of the token request, after that of the base URL
   * @param traceName the name of the request's span in traces
   */
  public TokenExchange(
      Vertx vertx,
      ConnectionPool connections,
      HttpSettings settings,
      String path,
      String traceName) {
    this.exchange = new HttpExchange(vertx, connections, LARGEST_BODY);
    this.server = ServerAddress.of(settings.baseUrl());
    this.uri = URI.create(settings.baseUrl()).getRawPath() + path;
    this.traceName = traceName;
    this.userAgent = UserAgent.of(settings.http());
  }

  /**
   * Posts the credentials.
   *
   * @param credentials never part of a failure
   * @return the answer; fails with {@code UNAVAILABLE} when there is none
   */
  public Future<RawResponse> post(JsonObject credentials) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setURI(uri)
            .setTraceOperation(traceName)
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
            .putHeader(HttpHeaders.ACCEPT, "application/json");
    userAgent.addTo(request);
    return exchange
        .send(request, Json.CODEC.toBuffer(credentials, false), LIMIT)
        .map(answer -> Compression.undo(answer, LARGEST_BODY))
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof ExchangeFailure known
                        ? PortOneException.of(FailureKind.UNAVAILABLE, known.text(server))
                        : failure));
  }
}
