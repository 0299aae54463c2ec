package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.vertx.core.Future;

/** Asks a verticle on this node, and one on another only where this node has none. */
final class LocalFirst implements Transport {
  private final Transport here;
  private final Transport anywhere;

  /** Asks {@code here}, or else {@code anywhere}. */
  LocalFirst(Transport here, Transport anywhere) {
    this.here = here;
    this.anywhere = anywhere;
  }

  @Override
  public Future<Reply> send(Call call) {
    return here.send(call)
        .recover(
            failure ->
                EventBusTransport.foundNobody(failure)
                    ? anywhere.send(call)
                    : Future.failedFuture(failure));
  }
}
