package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.Endpoint;
import io.github.portonevertx.testkit.v2.Shape.Field;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API.
 *
 * @param name {@code group.method}
 * @param template a path such as {@code /payments/{paymentId}/cancel}
 * @param open whether it needs no credential
 * @param query the parameters of the query
 * @param input the shape of the JSON input; null for none
 * @param inputRequired whether the JSON input must be there
 * @param inputInQuery whether the JSON input is the parameter {@code requestBody} of the query
 * @param answer the shape of a successful answer
 * @param errors the documented types of its errors
 */
record Operation(
    String name,
    HttpMethod method,
    String template,
    boolean open,
    List<Field> query,
    @Nullable String input,
    boolean inputRequired,
    boolean inputInQuery,
    String answer,
    Set<String> errors)
    implements Endpoint {

  Operation {
    query = List.copyOf(query);
    errors = Set.copyOf(errors);
  }

  /** Returns whether a repeated request with the same idempotency key gets the first answer. */
  boolean isKeyed() {
    return !method.equals(HttpMethod.GET);
  }
}
