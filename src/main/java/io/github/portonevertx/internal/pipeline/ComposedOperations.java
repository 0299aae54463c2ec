package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Stage;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers the actions that this library answers itself, such as {@code health}. Their queries never
 * share an answer that was requested before.
 */
public final class ComposedOperations implements Stage {
  private final Api api;
  private final Map<String, Composed> operations;

  /** An operation that is composed of queries to PortOne, or needs none. */
  @FunctionalInterface
  public interface Composed {
    /**
     * Answers a call.
     *
     * @param queries sends queries to PortOne with the deadline and the settings of the call
     */
    Future<Reply> answer(Call call, Transport queries);
  }

  /**
   * Creates the stage, which passes every other call on.
   *
   * @param operations by action
   */
  public ComposedOperations(Api api, Map<String, Composed> operations) {
    this.api = api;
    this.operations = new LinkedHashMap<>(operations);
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    Composed operation = operations.get(invocation.operation().action());
    return operation == null
        ? next.handle(invocation)
        : operation.answer(invocation.call(), query -> ask(query, invocation, next));
  }

  private Future<Reply> ask(Call query, Invocation invocation, Handler next) {
    Operation operation = api.catalogue().require(query.action());
    Call full = query;
    for (Map.Entry<String, String> setting : invocation.call().settings().entrySet()) {
      full = full.withSetting(setting.getKey(), setting.getValue());
    }
    return next.handle(new Invocation(full, operation, invocation.deadline()).fresh())
        .map(reply -> api.bind(reply, operation));
  }

  @Override
  public String description() {
    return "answers the library's own actions: " + String.join(", ", operations.keySet());
  }
}
