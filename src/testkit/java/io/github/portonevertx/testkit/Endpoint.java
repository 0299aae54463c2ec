package io.github.portonevertx.testkit;

import io.vertx.core.http.HttpMethod;

/** An operation of an API, identified by the method and the path of its requests. */
public interface Endpoint {

  /** Returns the HTTP method. */
  HttpMethod method();

  /** Returns a path such as {@code /payments/{id}/cancel}. */
  String template();
}
