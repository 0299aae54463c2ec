package io.github.portonevertx.testkit;

import io.vertx.core.http.HttpMethod;

/**
 * One row of the table of operations.
 *
 * @param operation {@code group.method}
 * @param template a path such as {@code /payments/{imp_uid}/balance}
 * @param handler must not block; it runs on the simulator's event loop
 */
record Route(String operation, HttpMethod method, String template, Handler handler) {

  /** What an operation does. */
  @FunctionalInterface
  interface Handler {
    Answer handle(Ask ask);
  }
}
