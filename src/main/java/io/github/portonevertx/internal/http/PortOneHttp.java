package io.github.portonevertx.internal.http;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.token.AccessToken;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One checked call with a token is one HTTP round trip. */
public final class PortOneHttp {
  /** A page of 1,000 payments is under 3 MB; beyond this an answer is not PortOne's. */
  private static final int LARGEST_BODY = 16 * 1024 * 1024;

  private final HttpExchange exchange;
  private final ServerAddress server;
  private final String prefix;
  private final Duration requestTimeout;
  private final Duration pgTimeout;
  private final @Nullable String userAgent;

  /** Sends over {@code connections}, which stay the caller's to close. */
  public PortOneHttp(Vertx vertx, ConnectionPool connections, PortOneV1Options options) {
    this.exchange = new HttpExchange(vertx, connections, LARGEST_BODY);
    this.server = ServerAddress.of(options.getBaseUrl());
    this.prefix = URI.create(options.getBaseUrl()).getRawPath();
    this.requestTimeout = options.getRequestTimeout();
    this.pgTimeout = options.getPgTimeout();
    this.userAgent = userAgent(options.getHttp());
  }

  /** Sends a call that validation let through, and reads what became of it. */
  Future<Reply> send(Call call, AccessToken token) {
    Operation operation = Catalogue.require(call.action());
    RequestOptions request =
        new RequestOptions()
            .setMethod(operation.method())
            .setURI(RequestTarget.of(prefix, operation, call.parameters()))
            .putHeader(HttpHeaders.AUTHORIZATION, token.authorization())
            .putHeader(HttpHeaders.ACCEPT, "application/json");
    if (userAgent != null) {
      request.putHeader(HttpHeaders.USER_AGENT, userAgent);
    }
    if (call.tier() != null) {
      request.putHeader("Tier", call.tier());
    }
    Buffer body = RequestBody.of(operation, call.parameters());
    if (body != null) {
      request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    Duration ours = operation.callsPg() ? pgTimeout : requestTimeout;
    Duration limit = shorter(ours, call.timeout());
    return exchange
        .send(request, body, limit)
        .map(answer -> Compression.undo(answer, LARGEST_BODY))
        .transform(
            (answer, failure) -> {
              if (answer != null) {
                return Future.succeededFuture(ResponseReader.of(operation, call, token, answer));
              }
              return Future.failedFuture(
                  failure instanceof ExchangeFailure known
                      ? ResponseReader.of(operation, !limit.equals(ours), server, known)
                      : failure);
            });
  }

  private static Duration shorter(Duration ours, @Nullable Duration callers) {
    return callers != null && callers.compareTo(ours) < 0 ? callers : ours;
  }

  private static @Nullable String userAgent(WebClientOptions http) {
    if (!http.isUserAgentEnabled()) {
      return null;
    }
    String given = http.getUserAgent();
    return given.equals(WebClientOptions.DEFAULT_USER_AGENT) ? "portone-vertx" : given;
  }
}
