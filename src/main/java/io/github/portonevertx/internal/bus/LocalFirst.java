package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.vertx.core.Future;

/** Sends to a verticle on this node, or to one on another node if this node has none. */
final class LocalFirst implements Handler {
  private final Handler here;
  private final Handler anywhere;

  /** Creates a handler that uses {@code here}, or {@code anywhere} if there is no receiver. */
  LocalFirst(Handler here, Handler anywhere) {
    this.here = here;
    this.anywhere = anywhere;
  }

  @Override
  public Future<Reply> handle(Invocation invocation) {
    return here.handle(invocation)
        .recover(
            failure ->
                AttemptFailure.isNoReceiver(failure)
                    ? anywhere.handle(invocation)
                    : Future.failedFuture(failure));
  }
}
