package io.github.portonevertx.internal.http;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;

/** Encodes calls as requests, for tests of other packages. */
public final class Requests {
  private Requests() {}

  /** Returns the target and the body of a checked call. */
  public static void write(Call call) {
    Operation operation = V1Catalogue.CATALOGUE.require(call.action());
    RequestTarget.of("", operation, call);
    RequestBody.of(operation, call);
  }
}
