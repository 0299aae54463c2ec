package io.github.portonevertx;

import io.vertx.core.Future;

/**
 * The function everything else is a skin over: a {@link Call} goes in, the future of a {@link
 * Reply} comes out.
 *
 * <p>It has two ends, HTTP and the event bus, and every concern between (validation, retry,
 * authentication) is a decorator of the same shape. A test stub is a lambda:
 *
 * <pre>{@code
 * var client = PortOneV1Client.over(call ->
 *     Future.succeededFuture(Reply.of(new JsonObject().put("merchant_uid", "order-1"))));
 * }</pre>
 */
@FunctionalInterface
public interface Transport {
  /**
   * Sends one call.
   *
   * @param call what to ask
   * @return the reply, or a failure that is always a {@link PortOneException}
   */
  Future<Reply> send(Call call);
}
