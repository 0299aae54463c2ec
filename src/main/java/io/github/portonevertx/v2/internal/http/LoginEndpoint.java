package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.http.Compression;
import io.github.portonevertx.internal.http.ConnectionPool;
import io.github.portonevertx.internal.http.ExchangeFailure;
import io.github.portonevertx.internal.http.HttpExchange;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.ServerAddress;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.internal.time.ActiveTimeLimit;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.internal.token.TokenPolicy;
import io.github.portonevertx.internal.token.TokenSource;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client of PortOne's {@code POST /login/api-secret}. It uses separate connections, so that
 * calls cannot delay the login that they depend on. {@code /token/refresh} is never used: a refresh
 * by one server would invalidate the refresh tokens of the others.
 *
 * <p>No failure quotes the answer or a cause, because both may contain the token or the secret.
 */
public final class LoginEndpoint implements TokenSource {
  private static final int LARGEST_BODY = 64 * 1024;

  /**
   * The limit of a request, after which the token owner has abandoned it even if the event loop was
   * blocked.
   */
  private static final Duration LIMIT =
      Duration.ofNanos(TokenPolicy.ATTEMPT_LIMIT + ActiveTimeLimit.MOST_LEFT_OUT);

  private final HttpExchange exchange;
  private final ServerAddress server;
  private final String uri;
  private final Supplier<Future<Secret>> secrets;

  /** Creates the client; the caller closes {@code connections}. */
  public LoginEndpoint(
      Vertx vertx, ConnectionPool connections, String baseUrl, Supplier<Future<Secret>> secrets) {
    this.exchange = new HttpExchange(vertx, connections, LARGEST_BODY);
    this.server = ServerAddress.of(baseUrl);
    this.uri = URI.create(baseUrl).getRawPath() + "/login/api-secret";
    this.secrets = secrets;
  }

  @Override
  public Future<TokenGrant> request() {
    return Futures.call(secrets).transform(LoginEndpoint::supplied).compose(this::login);
  }

  private static Future<Secret> supplied(@Nullable Secret secret, @Nullable Throwable failure) {
    return secret != null
        ? Future.succeededFuture(secret)
        : Future.failedFuture(Defect.of("the supplier of the API secret", failure));
  }

  private Future<TokenGrant> login(Secret secret) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setURI(uri)
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
            .putHeader(HttpHeaders.ACCEPT, "application/json");
    return exchange
        .send(request, new JsonObject().put("apiSecret", secret.text()).toBuffer(), LIMIT)
        .map(answer -> Compression.undo(answer, LARGEST_BODY))
        .transform(
            (answer, failure) -> {
              if (answer != null) {
                return Future.succeededFuture(read(answer, secret));
              }
              return Future.failedFuture(
                  failure instanceof ExchangeFailure known
                      ? PortOneException.of(FailureKind.UNAVAILABLE, known.text(server))
                      : failure);
            });
  }

  /**
   * Returns the token in an answer.
   *
   * @throws PortOneException {@code UNAUTHORIZED} when PortOne rejects the secret, {@code
   *     BAD_UPSTREAM} when the answer contains no token
   */
  static TokenGrant read(RawResponse answer, Secret secret) {
    int status = answer.status();
    if (status == 401 || status == 403) {
      ErrorBody error = ErrorBody.read(answer.body(), secret);
      String reason = error == null ? null : error.message();
      throw PortOneException.builder(
              FailureKind.UNAUTHORIZED,
              "PortOne rejects the API secret: " + (reason == null ? "HTTP " + status : reason))
          .httpStatus(status)
          .build();
    }
    if (status != 200) {
      throw unusable("HTTP " + status);
    }
    if (!(json(answer) instanceof JsonObject json)
        || !(json.getValue("accessToken") instanceof String token)
        || token.isBlank()) {
      answer.discardConnection();
      throw unusable("no accessToken");
    }
    if (!token.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw unusable("an accessToken that is not valid in a header");
    }
    // The answer states no lifetime.
    return new TokenGrant(token, secret.text(), LoginTokenPolicy.LIFE_SECONDS, 0);
  }

  private static @Nullable Object json(RawResponse answer) {
    try {
      return V2Json.CODEC.readTree(answer.body(), 0, answer.body().length);
    } catch (UnreadableJsonException e) {
      // Its text may quote the token.
      return null;
    }
  }

  private static PortOneException unusable(String what) {
    return PortOneException.of(FailureKind.BAD_UPSTREAM, "the login answer is not usable: " + what);
  }
}
