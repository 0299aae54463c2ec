package io.github.portonevertx.internal.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the list of names with the Vert.x version under test: see {@code src/docs/versions.md}.
 */
class HttpNamesTest {
  /** Names that do not exist in Vert.x 5.0. */
  private static final Set<String> SINCE_5_1 =
      Set.of(
          "crossOriginRedirectBlockedHeaders",
          "http2MultiplexImplementation",
          "sameOriginRedirectBlockedHeaders",
          "tcpKeepAliveCount",
          "tcpKeepAliveIdleSeconds",
          "tcpKeepAliveIntervalSeconds");

  /** Names that do not exist in Vert.x 5.1. */
  private static final Set<String> SINCE_5_2 = Set.of("maxRedirectBufferedSize");

  /** Setters whose value is one of several classes, and the JSON form that replaces it. */
  private static final Set<String> BY_CLASS =
      Set.of("keyCertOptions", "trustOptions", "sslEngineOptions");

  private static final Set<String> CLASSES =
      Set.of(
          "keyStoreOptions",
          "pemKeyCertOptions",
          "pfxKeyCertOptions",
          "trustStoreOptions",
          "pemTrustOptions",
          "pfxTrustOptions",
          "jdkSslEngineOptions",
          "openSslEngineOptions");

  private static Set<String> offeredByVertx() {
    Set<String> names =
        Stream.of(WebClientOptions.class.getMethods())
            .map(method -> method.getName())
            .filter(name -> name.startsWith("set") || name.startsWith("add"))
            .map(HttpNamesTest::property)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(names.removeAll(BY_CLASS));
    names.addAll(CLASSES);
    return names;
  }

  private static String property(String method) {
    String name = Character.toLowerCase(method.charAt(3)) + method.substring(4);
    return method.startsWith("add") ? name + "s" : name;
  }

  @Test
  void listEqualsTheSettersOfVertx() {
    Set<String> offered = offeredByVertx();
    Set<String> expected = new TreeSet<>(offered);
    if (Collections.disjoint(offered, SINCE_5_1)) {
      expected.addAll(SINCE_5_1);
    }
    if (Collections.disjoint(offered, SINCE_5_2)) {
      expected.addAll(SINCE_5_2);
    }

    assertEquals(expected, HttpNames.ALL, "WebClientOptions has other setters than HttpNames");
  }

  @Test
  void listContainsTheJsonKeysOfVertx() {
    Set<String> written = new TreeSet<>(new WebClientOptions().toJson().fieldNames());
    written.removeAll(HttpNames.ALL);

    assertEquals(Set.of(), written);
  }

  /** As with a Vert.x that is newer than the list. */
  @Test
  void aNameThatOnlyThisVertxReadsIsAccepted() {
    SortedSet<String> names = new TreeSet<>(HttpNames.ALL);
    names.remove("maxRedirects");
    JsonObject json = new WebClientOptions().setMaxRedirects(7).toJson();

    assertEquals(7, HttpJson.read("net", json, names).getMaxRedirects());
  }

  @Test
  void aNameThatThisVertxDoesNotReadIsRejectedNamingIt() {
    Set<String> read = new WebClientOptions().toJson().fieldNames();
    for (String name : SINCE_5_1) {
      JsonObject json = new JsonObject().put(name, 7);
      if (!read.contains(name)) {
        PortOneException failure =
            assertThrows(PortOneException.class, () -> HttpJson.read("net", json));
        assertEquals(
            "option 'net."
                + name
                + "' is not known or has a value of another type than Vert.x reads",
            failure.text());
      } else if (name.startsWith("tcp")) {
        assertEquals(7, HttpJson.read("net", json).toJson().getInteger(name));
      }
    }
  }
}
