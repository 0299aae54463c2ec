package io.github.portonevertx.internal.api;

import io.github.portonevertx.Reply;
import io.vertx.core.Future;
import java.util.List;

/** A stage of the pipeline: one concern that is applied to every invocation. */
public interface Stage {
  /**
   * Processes an invocation and passes it on to {@code next}, or completes it.
   *
   * @param next the stages after this one
   * @return the reply, or a failure
   */
  Future<Reply> handle(Invocation invocation, Handler next);

  /** Returns what the stage does, as one sentence of the documentation. */
  String description();

  /**
   * Returns the handler that passes an invocation through all stages, from first to last.
   *
   * @param end handles invocations after the last stage
   */
  static Handler chain(List<Stage> stages, Handler end) {
    Handler handler = end;
    for (int i = stages.size() - 1; i >= 0; i--) {
      Stage stage = stages.get(i);
      Handler next = handler;
      handler = invocation -> stage.handle(invocation, next);
    }
    return handler;
  }
}
