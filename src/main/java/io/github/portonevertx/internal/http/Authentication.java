package io.github.portonevertx.internal.http;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.time.Patience;
import io.github.portonevertx.internal.token.AccessToken;
import io.github.portonevertx.internal.token.TokenOwner;
import io.vertx.core.Future;

/**
 * Sends each call with the token, and once more with a newer one after a 401.
 *
 * <p>The replay is safe for writes too: a call that PortOne answered with 401 did not run. A second
 * 401 is the answer.
 */
public final class Authentication implements Transport {
  private final TokenOwner tokens;
  private final PortOneHttp http;
  private final Patience patience;

  /** Adds tokens to what goes to {@code http}. */
  public Authentication(TokenOwner tokens, PortOneHttp http, Patience patience) {
    this.tokens = tokens;
    this.http = http;
    this.patience = patience;
  }

  @Override
  public Future<Reply> send(Call call) {
    if (Patience.isOver(call.timeout())) {
      return Future.failedFuture(Patience.outOfTime());
    }
    Future<AccessToken> token = tokens.current();
    if (token.succeeded()) {
      return sendWith(call, token.result());
    }
    return sendAfter(token, call, this::sendWith);
  }

  private Future<Reply> sendWith(Call call, AccessToken token) {
    long begun = Patience.nanoTime();
    return http.send(call, token)
        .recover(
            failure ->
                isUnauthorized(failure)
                    ? sendAfter(tokens.reject(token), Patience.less(call, begun), http::send)
                    : Future.failedFuture(failure));
  }

  /** Waits for a token no longer than the caller waits, and sends with the time that is left. */
  private Future<Reply> sendAfter(Future<AccessToken> token, Call call, Sending sending) {
    long begun = Patience.nanoTime();
    return patience
        .limit(token, call.timeout())
        .compose(
            granted -> {
              Call rest = Patience.less(call, begun);
              return Patience.isOver(rest.timeout())
                  ? Future.failedFuture(Patience.outOfTime())
                  : sending.send(rest, granted);
            });
  }

  private static boolean isUnauthorized(Throwable failure) {
    return failure instanceof PortOneException known
        && known.kind() == FailureKind.UNAUTHORIZED
        && known.httpStatus() == 401;
  }

  @FunctionalInterface
  private interface Sending {
    Future<Reply> send(Call call, AccessToken token);
  }
}
