package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.vertx.core.Future;

/** Asks a verticle on this node, and one on another only where this node has none. */
final class LocalFirst implements Handler {
  private final Handler here;
  private final Handler anywhere;

  /** Asks {@code here}, or else {@code anywhere}. */
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
