package io.github.portonevertx.internal.http;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;

/** The requests that calls become, for tests of other rooms. */
public final class Requests {
  private Requests() {}

  /** Writes the target and the body of a checked call. */
  public static void write(Call call) {
    Operation operation = Catalogue.require(call.action());
    RequestTarget.of("", operation, call.parameters());
    RequestBody.of(operation, call.parameters());
  }
}
