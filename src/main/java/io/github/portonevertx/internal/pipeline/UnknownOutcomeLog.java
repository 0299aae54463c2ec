package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.logging.LogLine;
import io.vertx.core.Future;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Logs each write that fails with {@link FailureKind#OUTCOME_UNKNOWN}, once, after all attempts.
 *
 * <p>A proxy logs only the failures that no verticle has reported: a verticle logs its own, because
 * its caller may be a peer without this stage, or a process that has ended.
 *
 * <p>The answer to a write is decoded after it has passed the stages. An answer that cannot be
 * decoded leaves the outcome unknown, too, so replies report it to this stage.
 */
public final class UnknownOutcomeLog implements Stage {
  private final Api api;

  /** Creates the stage of a client or a verticle, or of a proxy. */
  public UnknownOutcomeLog(Api api) {
    this.api = api;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    Future<Reply> result = next.handle(invocation);
    if (invocation.operation().isRead()) {
      return result;
    }
    return result
        .onFailure(failure -> onFailure(invocation, AttemptFailure.unwrap(failure)))
        .map(reply -> reply instanceof ApiReply known ? observed(invocation, known) : reply);
  }

  @Override
  public String description() {
    return "logs writes whose outcome is unknown";
  }

  private void onFailure(Invocation invocation, Throwable failure) {
    if (failure instanceof PortOneException known
        && known.kind() == FailureKind.OUTCOME_UNKNOWN
        && !isLoggedByVerticle(known)) {
      log(api, invocation.call(), known);
    }
  }

  private Reply observed(Invocation invocation, ApiReply reply) {
    AtomicBoolean logged = new AtomicBoolean();
    return reply.whenUnreadable(
        failure -> {
          if (logged.compareAndSet(false, true)) {
            log(api, invocation.call(), failure);
          }
        });
  }

  private static boolean isLoggedByVerticle(PortOneException failure) {
    return failure.getCause() instanceof ReplyException reply
        && reply.failureType() == ReplyFailure.RECIPIENT_FAILURE;
  }

  /** Logs the failure of a write, with the key and the ids of the call. */
  public static void log(Api api, Call call, PortOneException failure) {
    LogLine.OUTCOME_UNKNOWN.log(
        api.name(),
        call.action(),
        failure.idempotencyKey(),
        api.loggedIds(call),
        failure.httpStatus() == 0 ? null : failure.httpStatus(),
        // PortOne's own text may contain data of people.
        failure.httpStatus() == 0 ? failure.text() : null);
  }
}
