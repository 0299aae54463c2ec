package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.vertx.core.Future;
import java.util.Map;

/**
 * Adds the client's settings and default parameters to a call, unless the call sets them itself.
 */
public final class Defaults implements Stage {
  private final Map<String, String> settings;
  private final Map<String, Object> parameters;

  /**
   * Creates the stage from a client's options.
   *
   * @param settings the settings for every call
   * @param parameters the parameters for the operations that have a parameter of that name
   */
  public Defaults(Map<String, String> settings, Map<String, Object> parameters) {
    this.settings = Map.copyOf(settings);
    this.parameters = Map.copyOf(parameters);
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    Call call = invocation.call();
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      if (!call.settings().containsKey(setting.getKey())) {
        call = call.withSetting(setting.getKey(), setting.getValue());
      }
    }
    for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      if (!call.parameters().containsKey(name)
          && invocation.operation().parameters().containsKey(name)) {
        call = call.with(name, parameter.getValue());
      }
    }
    return next.handle(invocation.with(call));
  }

  @Override
  public String description() {
    return "fills in the settings of the client";
  }
}
