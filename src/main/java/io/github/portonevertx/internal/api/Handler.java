package io.github.portonevertx.internal.api;

import io.github.portonevertx.Reply;
import io.vertx.core.Future;

/**
 * Processes invocations: a stage of the pipeline together with those after it, or the end that
 * sends them.
 */
@FunctionalInterface
public interface Handler {
  /**
   * Handles one invocation.
   *
   * @return the reply, or a failure
   */
  Future<Reply> handle(Invocation invocation);
}
