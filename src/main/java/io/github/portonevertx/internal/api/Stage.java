package io.github.portonevertx.internal.api;

import io.github.portonevertx.Reply;
import io.vertx.core.Future;
import java.util.List;

/** One concern that every invocation passes on its way. */
public interface Stage {
  /**
   * Does this stage's part.
   *
   * @param next the stages behind this one
   * @return the reply, or a failure
   */
  Future<Reply> handle(Invocation invocation, Handler next);

  /** Returns what the stage does, as one line of the documentation. */
  String description();

  /**
   * Returns the handler that passes an invocation through all stages, first to last.
   *
   * @param end handles what has passed the last one
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
