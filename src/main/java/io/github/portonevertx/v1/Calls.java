package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that derive calls from typed values. */
final class Calls {
  private Calls() {}

  /** Returns a call with several additional parameters. */
  static Call with(Call call, Map<String, @Nullable Object> parameters) {
    Call more = call;
    for (Map.Entry<String, @Nullable Object> parameter : parameters.entrySet()) {
      more = more.with(parameter.getKey(), parameter.getValue());
    }
    return more;
  }

  /** Returns a call with another action, for requests that two actions accept. */
  static Call withAction(Call call, String action) {
    return new Call(action, call.parameters(), call.unchecked(), call.settings(), call.timeout());
  }
}
