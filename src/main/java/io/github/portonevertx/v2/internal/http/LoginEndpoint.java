package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.http.ConnectionPool;
import io.github.portonevertx.internal.http.HeaderValue;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.TokenExchange;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.text.Redaction;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.internal.token.TokenSource;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client of PortOne's {@code POST /login/api-secret}. {@code /token/refresh} is never used: a
 * refresh by one server would invalidate the refresh tokens of the others.
 *
 * <p>No failure quotes the answer or a cause, because both may contain the token or the secret.
 */
public final class LoginEndpoint implements TokenSource {
  private final TokenExchange exchange;
  private final Supplier<Future<Secret>> secrets;

  /** The token of the last answer, to be masked in the texts of later answers. */
  private volatile String lastToken = "";

  /** Creates the client; the caller closes {@code connections}. */
  public LoginEndpoint(
      Vertx vertx,
      ConnectionPool connections,
      HttpSettings settings,
      Supplier<Future<Secret>> secrets) {
    this.exchange =
        new TokenExchange(vertx, connections, settings, "/login/api-secret", "auth.login");
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
    return exchange
        .post(new JsonObject().put("apiSecret", secret.text()))
        .map(answer -> read(answer, secret, lastToken))
        .onSuccess(grant -> lastToken = grant.token());
  }

  /**
   * Returns the token in an answer.
   *
   * @param lastToken the token of an earlier answer, which no failure may quote; empty for none
   * @throws PortOneException {@code UNAUTHORIZED} when PortOne rejects the secret, {@code
   *     BAD_UPSTREAM} when the answer contains no token
   */
  static TokenGrant read(RawResponse answer, Secret secret, String lastToken) {
    int status = answer.status();
    if (status == 401 || status == 403) {
      ErrorBody error = ErrorBody.read(answer.body(), secret);
      String reason = error == null ? null : error.message();
      throw PortOneException.builder(
              FailureKind.UNAUTHORIZED,
              "PortOne rejects the API secret: "
                  + (reason == null ? "HTTP " + status : Redaction.of(reason, lastToken)))
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
    if (!HeaderValue.isToken(token)) {
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
