package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.Endpoint;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * An operation's entry in the routing table.
 *
 * @param operation {@code group.method}
 * @param template a path such as {@code /payments/{imp_uid}/balance}
 * @param needs the parameters without which PortOne answers 400: of the query for GET and DELETE,
 *     of the body otherwise
 * @param handler must not block; it runs on the simulator's event loop
 */
record Route(
    String operation, HttpMethod method, String template, List<String> needs, Handler handler)
    implements Endpoint {

  private static final String CHANNEL_KEY = "channel_key";
  private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.DELETE);

  Route(String operation, HttpMethod method, String template, Handler handler) {
    this(operation, method, template, List.of(), handler);
  }

  /** The handler of an operation. */
  @FunctionalInterface
  interface Handler {
    SimulatedResponse handle(SimulatedRequest ask);
  }

  static Route get(String operation, String template, Handler handler) {
    return new Route(operation, HttpMethod.GET, template, handler);
  }

  static Route post(String operation, String template, Handler handler) {
    return new Route(operation, HttpMethod.POST, template, handler);
  }

  static Route put(String operation, String template, Handler handler) {
    return new Route(operation, HttpMethod.PUT, template, handler);
  }

  static Route delete(String operation, String template, Handler handler) {
    return new Route(operation, HttpMethod.DELETE, template, handler);
  }

  /** Returns a copy that requires these parameters. */
  Route needing(String... names) {
    return new Route(operation, method, template, List.of(names), handler);
  }

  /**
   * Checks that nothing required is missing, then runs the operation.
   *
   * @param strict whether {@code channel_key} is required, as the specification says; PortOne's own
   *     clients predate it and do not send it
   */
  SimulatedResponse answer(SimulatedRequest ask, boolean strict) {
    List<String> missing = WITHOUT_BODY.contains(method) ? missingInQuery(ask) : missingInBody(ask);
    List<String> needed =
        missing.stream().filter(name -> strict || !name.equals(CHANNEL_KEY)).toList();
    return needed.isEmpty()
        ? handler.handle(ask)
        : SimulatedResponse.error(400, SimulatedRequest.missing(String.join(", ", needed)));
  }

  private List<String> missingInQuery(SimulatedRequest ask) {
    // The names of lists have brackets on the wire, but not as fields.
    return needs.stream().filter(name -> ask.queryAll(name.replace("[]", "")).isEmpty()).toList();
  }

  private List<String> missingInBody(SimulatedRequest ask) {
    JsonObject body = ask.body();
    return needs.stream().filter(name -> !SimulatedRequest.has(body, name)).toList();
  }
}
