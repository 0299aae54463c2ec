package io.github.portonevertx.v1.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.http.ConnectionPool;
import io.github.portonevertx.internal.http.HeaderValue;
import io.github.portonevertx.internal.http.JsonSlice;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.TokenExchange;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.text.Redaction;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.internal.token.TokenSource;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client of PortOne's {@code POST /users/getToken}.
 *
 * <p>No failure quotes the answer or a cause, because both may contain the token, the key or the
 * secret.
 */
public final class TokenEndpoint implements TokenSource {
  private final TokenExchange exchange;
  private final Supplier<Future<ApiKey>> credentials;

  /** The token of the last answer, to be masked in the texts of later answers. */
  private volatile String lastToken = "";

  /** Creates the client; the caller closes {@code connections}. */
  public TokenEndpoint(
      Vertx vertx,
      ConnectionPool connections,
      HttpSettings settings,
      Supplier<Future<ApiKey>> credentials) {
    this.exchange =
        new TokenExchange(vertx, connections, settings, "/users/getToken", "auth.token");
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
    return exchange
        .post(new JsonObject().put("imp_key", now.key()).put("imp_secret", now.secret()))
        .map(answer -> read(answer, now));
  }

  /**
   * Returns the token in an answer.
   *
   * @throws PortOneException {@code UNAUTHORIZED} when PortOne rejects the credentials, {@code
   *     BAD_UPSTREAM} when the answer contains no token
   */
  TokenGrant read(RawResponse answer, ApiKey now) {
    int status = answer.status();
    Envelope envelope = Envelope.read(answer.body());
    boolean rejected = status == 401 || status == 403;
    boolean rejectedByEnvelope =
        envelope != null && envelope.code() != 0 && (status < 300 || status == 400);
    if (rejected || rejectedByEnvelope) {
      throw PortOneException.builder(
              FailureKind.UNAUTHORIZED,
              "PortOne rejects the API key and secret: " + reason(envelope, status, now))
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
    if (!HeaderValue.isToken(token)) {
      throw unusable("an access_token that is not valid in a header");
    }
    lastToken = token;
    return new TokenGrant(
        token, now.key(), now.secret(), seconds(json, "expired_at"), seconds(json, "now"));
  }

  /**
   * Returns a time as a double, which is exact for seconds and whose arithmetic has bounded cost
   * for any number.
   */
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
