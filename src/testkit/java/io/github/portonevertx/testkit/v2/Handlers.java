package io.github.portonevertx.testkit.v2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The handlers of the operations, by name. */
final class Handlers {

  private final Map<String, Call.Handler> byName = new HashMap<>();

  /** Adds the handler of an operation. */
  Handlers add(String operation, Call.Handler handler) {
    if (byName.put(operation, handler) != null) {
      throw new IllegalStateException("Two handlers of " + operation);
    }
    return this;
  }

  /** Returns the handler of an operation. */
  Call.Handler of(String operation) {
    Call.Handler handler = byName.get(operation);
    if (handler == null) {
      throw new IllegalStateException("No handler of " + operation);
    }
    return handler;
  }

  /** Checks that each of these operations has a handler. */
  void check(List<Operation> operations) {
    operations.forEach(operation -> of(operation.name()));
  }
}
