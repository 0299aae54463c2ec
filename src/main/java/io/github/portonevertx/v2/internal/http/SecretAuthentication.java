package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.metrics.Attempt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * Adds the API secret to each invocation.
 *
 * <p>A 401 is final unless the supplier has another secret, with which the call is sent once more:
 * PortOne does not execute a call that it answers with 401. Secrets expire on a day that was chosen
 * in the console, so a rejected one is logged as an error, once a minute at most.
 */
public final class SecretAuthentication implements Stage {
  private final Vertx vertx;
  private final SecretOwner secrets;
  private final ThrottledLog rejections;

  /** Creates the stage. */
  public SecretAuthentication(Vertx vertx, SecretOwner secrets) {
    this.vertx = vertx;
    this.secrets = secrets;
    this.rejections = new ThrottledLog(LogLine.API_SECRET_REJECTED, Timeouts::nanoTime);
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    return inTime(invocation, secrets.current())
        .compose(
            secret ->
                next.handle(invocation.with(secret))
                    .onComplete(this::acceptIfAnswered)
                    .recover(failure -> afterFailure(invocation, next, secret, failure)));
  }

  @Override
  public String description() {
    return "adds the API secret";
  }

  private Future<Reply> afterFailure(
      Invocation invocation, Handler next, Secret used, Throwable failure) {
    if (!isUnauthorized(failure)) {
      return Future.failedFuture(failure);
    }
    rejections.log("v2", invocation.operation().action(), 401);
    return inTime(invocation, secrets.reject(used))
        .compose(
            other ->
                other.text().equals(used.text())
                    ? Future.failedFuture(failure)
                    : next.handle(invocation.as(Attempt.REPAIR_401).with(other))
                        .onComplete(this::acceptIfAnswered));
  }

  /** PortOne checks the secret first, so an answer such as a payment not found accepts it, too. */
  private void acceptIfAnswered(@Nullable Reply reply, @Nullable Throwable failure) {
    if (reply != null || isRejectionOfTheCall(failure)) {
      secrets.accept();
    }
  }

  private static boolean isRejectionOfTheCall(@Nullable Throwable failure) {
    return failure instanceof PortOneException known
        && known.errorType() != null
        && switch (known.kind()) {
          case NOT_FOUND, CONFLICT, REJECTED -> true;
          default -> false;
        };
  }

  private Future<Secret> inTime(Invocation invocation, Future<Secret> secret) {
    if (invocation.deadline().isExpired()) {
      return Future.failedFuture(Deadline.expired());
    }
    return secret.isComplete() ? secret : invocation.deadline().limit(vertx, secret);
  }

  private static boolean isUnauthorized(Throwable failure) {
    return failure instanceof PortOneException known
        && known.kind() == FailureKind.UNAUTHORIZED
        && known.httpStatus() == 401;
  }
}
