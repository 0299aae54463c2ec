package io.github.portonevertx.v2.internal;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the store of a call, or else of the client's options, into the parameter {@code storeId}.
 * Its place differs between operations: among the parameters, in {@code filter} or in {@code
 * payment}. A parameter that the caller has set is kept, and an operation without one ignores the
 * store.
 */
public final class StoreId implements Stage {
  private static final String NAME = "storeId";

  /** The objects that may contain the store. */
  private static final List<String> OBJECTS = List.of("filter", "payment");

  private final @Nullable String defaultStore;

  /** Creates the stage; {@code defaultStore} is the store of calls without one, null for none. */
  public StoreId(@Nullable String defaultStore) {
    this.defaultStore = defaultStore;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    Call call = invocation.call();
    String given = call.settings().get(V2Api.STORE_ID.name());
    String store = given != null ? given : defaultStore;
    Call placed = store == null ? call : placed(call, invocation.operation(), store);
    if (V2Catalogue.NEEDS_STORE.contains(call.action()) && !placed.parameters().containsKey(NAME)) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.INVALID_REQUEST,
              "parameter 'storeId' is missing; the option storeId and withStore(…) set it"));
    }
    return next.handle(
        invocation.with(given == null ? placed : V2Api.STORE_ID.removedFrom(placed)));
  }

  @Override
  public String description() {
    return "turns the store of the client or the call into the parameter storeId";
  }

  private static Call placed(Call call, Operation operation, String store) {
    if (operation.parameters().containsKey(NAME)) {
      return call.parameters().containsKey(NAME) ? call : call.with(NAME, store);
    }
    for (String object : OBJECTS) {
      Parameter parameter = operation.parameters().get(object);
      if (parameter != null && parameter.fields().containsKey(NAME)) {
        Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
        if (call.parameters().get(object) instanceof Map<?, ?> before) {
          fields.putAll(before);
        }
        return fields.putIfAbsent(NAME, store) == null ? call.with(object, fields) : call;
      }
    }
    return call;
  }
}
