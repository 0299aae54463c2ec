package io.github.portonevertx.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {

  private record Row(HttpMethod method, String template) implements Endpoint {}

  /** The rows with placeholders come first, so that literals win by sorting only. */
  private final Routes<Row> routes =
      new Routes<>(
          List.of(
              route(HttpMethod.GET, "/a/{id}"),
              route(HttpMethod.GET, "/a/{id}/tail"),
              route(HttpMethod.GET, "/a/literal"),
              route(HttpMethod.GET, "/a/find/{order}"),
              route(HttpMethod.POST, "/a/literal")));

  @Test
  void aLiteralComesBeforeAPlaceholder() {
    assertEquals("/a/literal", find(HttpMethod.GET, "/a/literal").route().template());
    assertEquals("/a/{id}", find(HttpMethod.GET, "/a/other").route().template());
    assertEquals("/a/find/{order}", find(HttpMethod.GET, "/a/find/tail").route().template());
    assertEquals("/a/{id}/tail", find(HttpMethod.GET, "/a/x/tail").route().template());
  }

  @Test
  void aSegmentIsDecodedAsOneSegment() {
    assertEquals(Map.of("id", "x/y z+é"), find(HttpMethod.GET, "/a/x%2Fy%20z+%C3%A9").path());
  }

  @Test
  void aTrailingSlashChangesNothing() {
    assertEquals("/a/{id}", find(HttpMethod.GET, "/a/x/").route().template());
  }

  @Test
  void wrongMethodIsNotUnknownPath() {
    assertInstanceOf(Routes.WrongMethod.class, routes.find(HttpMethod.DELETE, "/a/literal"));
    assertInstanceOf(Routes.Unknown.class, routes.find(HttpMethod.GET, "/b"));
    assertInstanceOf(Routes.Unknown.class, routes.find(HttpMethod.GET, "/"));
    assertInstanceOf(Routes.Unknown.class, routes.find(HttpMethod.GET, "/a/%zz"));
  }

  private Routes.Found<Row> find(HttpMethod method, String path) {
    return routes.find(method, path) instanceof Routes.Found<Row> found
        ? found
        : fail("Nothing is found at " + path);
  }

  private static Row route(HttpMethod method, String template) {
    return new Row(method, template);
  }
}
