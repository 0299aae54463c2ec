package io.github.portonevertx.internal.api;

import io.github.portonevertx.Reply;
import io.vertx.core.Future;

/** A step on the way of an invocation: a stage of the pipeline, or the end that sends it. */
@FunctionalInterface
public interface Handler {
  /**
   * Handles one invocation.
   *
   * @return the reply, or a failure
   */
  Future<Reply> handle(Invocation invocation);
}
