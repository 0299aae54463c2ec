package io.github.portonevertx.v1.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.http.Compression;
import io.github.portonevertx.internal.http.ConnectionPool;
import io.github.portonevertx.internal.http.ExchangeFailure;
import io.github.portonevertx.internal.http.HttpExchange;
import io.github.portonevertx.internal.http.JsonSlice;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.ServerAddress;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.internal.text.Redaction;
import io.github.portonevertx.internal.time.ActiveTimeLimit;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.internal.token.TokenPolicy;
import io.github.portonevertx.internal.token.TokenSource;
import io.github.portonevertx.v1.internal.json.V1Json;
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
 * PortOne's {@code POST /users/getToken}, over connections of its own, so that busy calls cannot
 * starve the token they all need.
 *
 * <p>No failure here quotes the answer or a cause: either may hold the token, the key or the
 * secret.
 */
public final class TokenEndpoint implements TokenSource {
  private static final int LARGEST_BODY = 64 * 1024;

  /** Ends what the owner of the token has given up, also when our event loop stood still first. */
  private static final Duration LIMIT =
      Duration.ofNanos(TokenPolicy.ATTEMPT_LIMIT + ActiveTimeLimit.MOST_LEFT_OUT);

  private final HttpExchange exchange;
  private final ServerAddress server;
  private final String uri;
  private final Supplier<Future<ApiKey>> credentials;

  /** The token of the last answer, to keep it out of the texts of later ones. */
  private volatile String lastToken = "";

  /** Asks over {@code connections}, which stay the caller's to close. */
  public TokenEndpoint(
      Vertx vertx,
      ConnectionPool connections,
      String baseUrl,
      Supplier<Future<ApiKey>> credentials) {
    this.exchange = new HttpExchange(vertx, connections, LARGEST_BODY);
    this.server = ServerAddress.of(baseUrl);
    this.uri = URI.create(baseUrl).getRawPath() + "/users/getToken";
    this.credentials = credentials;
  }

  @Override
  public Future<TokenGrant> request() {
    return Futures.call(credentials).transform(TokenEndpoint::supplied).compose(this::requestWith);
  }

  private static Future<ApiKey> supplied(@Nullable ApiKey now, @Nullable Throwable failure) {
    return now != null
        ? Future.succeededFuture(now)
        : Future.failedFuture(Defect.of("the credentials supplier", failure));
  }

  private Future<TokenGrant> requestWith(ApiKey now) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setURI(uri)
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
            .putHeader(HttpHeaders.ACCEPT, "application/json");
    JsonObject body = new JsonObject().put("imp_key", now.key()).put("imp_secret", now.secret());
    return exchange
        .send(request, body.toBuffer(), LIMIT)
        .map(answer -> Compression.undo(answer, LARGEST_BODY))
        .transform(
            (answer, failure) -> {
              if (answer != null) {
                return Future.succeededFuture(read(answer, now));
              }
              return Future.failedFuture(
                  failure instanceof ExchangeFailure known
                      ? PortOneException.of(FailureKind.UNAVAILABLE, known.text(server))
                      : failure);
            });
  }

  /**
   * The token in an answer.
   *
   * @throws PortOneException {@code UNAUTHORIZED} when PortOne refuses the credentials, {@code
   *     BAD_UPSTREAM} when what came holds no token
   */
  TokenGrant read(RawResponse answer, ApiKey now) {
    int status = answer.status();
    Envelope envelope = Envelope.read(answer.body());
    boolean refused = status == 401 || status == 403;
    boolean refusedInWords =
        envelope != null && envelope.code() != 0 && (status < 300 || status == 400);
    if (refused || refusedInWords) {
      throw PortOneException.builder(
              FailureKind.UNAUTHORIZED,
              "PortOne refuses the API key and secret: " + reason(envelope, status, now))
          .httpStatus(status)
          .portOneCode(envelope == null ? null : envelope.code())
          .build();
    }
    if (envelope == null && status < 300) {
      answer.discardConnection();
    }
    if (status != 200 || envelope == null) {
      throw unusable("HTTP " + status + (envelope == null ? " without PortOne's envelope" : ""));
    }
    return grant(envelope, now);
  }

  private String reason(@Nullable Envelope envelope, int status, ApiKey now) {
    String message = envelope == null ? null : envelope.message();
    return message == null
        ? "HTTP " + status
        : Redaction.of(message, now.secret(), now.key(), lastToken);
  }

  private TokenGrant grant(Envelope envelope, ApiKey now) {
    @Nullable Object response;
    try {
      JsonSlice value = envelope.value();
      response =
          value.length() == 0
              ? null
              : V1Json.CODEC.readTree(value.bytes(), value.offset(), value.length());
    } catch (UnreadableJsonException e) {
      throw unusable("broken JSON");
    }
    if (!(response instanceof JsonObject json)) {
      throw unusable("no response");
    }
    if (!(json.getValue("access_token") instanceof String token) || token.isBlank()) {
      throw unusable("no access_token");
    }
    if (!isHeaderSafe(token)) {
      throw unusable("an access_token that no header can carry");
    }
    lastToken = token;
    return new TokenGrant(
        token, now.key(), now.secret(), seconds(json, "expired_at"), seconds(json, "now"));
  }

  private static boolean isHeaderSafe(String token) {
    return token.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }

  /** As a double, which counts seconds exactly and whose arithmetic no number can blow up. */
  private static double seconds(JsonObject json, String field) {
    Object value = json.getValue(field);
    try {
      if (value instanceof Number || value instanceof String) {
        return Double.parseDouble(value.toString());
      }
    } catch (NumberFormatException e) {
      throw unusable("'" + field + "' is not a number");
    }
    throw unusable("no '" + field + "'");
  }

  private static PortOneException unusable(String what) {
    return PortOneException.of(FailureKind.BAD_UPSTREAM, "the token answer is not usable: " + what);
  }
}
