package io.github.portonevertx;

import io.vertx.core.Future;

/**
 * The function below every client: it takes a {@link Call} and returns the future of a {@link
 * Reply}.
 *
 * <p>A client sends calls over HTTP or over the event bus. A test stub is a lambda:
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
   * @param call the action and its parameters
   * @return the reply, or a failure that is always a {@link PortOneException}. A client over a
   *     transport that fails with another exception, throws one, or returns null, fails with {@link
   *     FailureKind#INTERNAL} and logs that exception as unexpected; a decorator therefore fails
   *     with {@link PortOneException#of(FailureKind, String)} or a {@linkplain
   *     PortOneException#builder builder}'s failure
   */
  Future<Reply> send(Call call);
}
