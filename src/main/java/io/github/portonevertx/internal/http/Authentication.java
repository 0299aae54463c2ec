package io.github.portonevertx.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.internal.token.AccessToken;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * Adds the access token to each invocation, and replays it once with a newer token after a 401.
 *
 * <p>The replay is safe for writes too: PortOne does not execute a call that it answers with 401. A
 * second 401 is passed to the caller.
 */
public final class Authentication implements Stage {
  private final Vertx vertx;
  private final TokenOwner tokens;
  private final ClientMetrics metrics;

  /** Creates the stage; the caller remains responsible for closing {@code tokens}. */
  public Authentication(Vertx vertx, TokenOwner tokens) {
    this(vertx, tokens, ClientMetrics.NONE);
  }

  /**
   * Creates the stage.
   *
   * @param metrics receives the time that calls wait for a token
   */
  public Authentication(Vertx vertx, TokenOwner tokens, ClientMetrics metrics) {
    this.vertx = vertx;
    this.tokens = tokens;
    this.metrics = metrics;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    if (invocation.deadline().isExpired()) {
      return Future.failedFuture(Deadline.expired());
    }
    Future<AccessToken> token = tokens.current();
    return token.succeeded()
        ? send(invocation, next, token.result())
        : inTime(invocation, token).compose(granted -> send(invocation, next, granted));
  }

  @Override
  public String description() {
    return "adds the access token, and replays once after a 401";
  }

  private Future<Reply> send(Invocation invocation, Handler next, AccessToken token) {
    return next.handle(invocation.with(token))
        .recover(
            failure ->
                isUnauthorized(failure)
                    ? inTime(invocation, tokens.reject(token))
                        .compose(
                            newer -> next.handle(invocation.as(Attempt.REPAIR_401).with(newer)))
                    : Future.failedFuture(failure));
  }

  /** Returns the result of {@code token}, limited by the deadline of the invocation. */
  private Future<AccessToken> inTime(Invocation invocation, Future<AccessToken> token) {
    long begun = Timeouts.nanoTime();
    return invocation
        .deadline()
        .limit(vertx, token)
        .onComplete((granted, failure) -> metrics.tokenAwaited(Timeouts.nanoTime() - begun))
        .compose(
            granted ->
                invocation.deadline().isExpired()
                    ? Future.failedFuture(Deadline.expired())
                    : Future.succeededFuture(granted));
  }

  private static boolean isUnauthorized(Throwable failure) {
    return failure instanceof PortOneException known
        && known.kind() == FailureKind.UNAUTHORIZED
        && known.httpStatus() == 401;
  }
}
