package io.github.portonevertx.internal.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shared options in the table of an invented client, and the settings read from it. */
class SharedOptionsTest {
  private static final Option<String> URL =
      SharedOptions.baseUrl("https://one.example", "two.example", "is the address of another API");
  private static final Option<String> SHOP = Option.text("shop");
  private static final OptionTable TABLE =
      OptionTable.of(URL, SharedOptions.address("one"), SHOP)
          .and(SharedOptions.CONNECTIONS_AND_CALLS)
          .and(List.of(SharedOptions.COMMANDS_ENABLED, SharedOptions.IDLE_LIMIT));

  private static final OptionValues VALUES =
      TABLE.parse(
          new JsonObject()
              .put("baseUrl", "https://one.example/api/")
              .put("connectTimeout", 1)
              .put("requestTimeout", 2)
              .put("pgTimeout", 3)
              .put("maxConnections", 4)
              .put("keepAliveTimeout", 5)
              .put("maxInFlight", 6)
              .put("maxQueued", 7)
              .put("retries", 8)
              .put("retryBackoff", 9)
              .put("retryBudget", 10)
              .put("coalesceReads", true)
              .put("stopTimeout", 11)
              .put("http", new JsonObject().put("userAgent", "shop")));

  @Test
  void httpSettingsAreThoseOfTheValues() {
    HttpSettings settings = HttpSettings.of(VALUES, URL);

    assertEquals("https://one.example/api", settings.baseUrl());
    assertEquals("shop", settings.http().getUserAgent());
    assertEquals(Duration.ofMillis(1), settings.connectTimeout());
    assertEquals(Duration.ofMillis(2), settings.requestTimeout());
    assertEquals(Duration.ofMillis(3), settings.pgTimeout());
    assertEquals(4, settings.maxConnections());
    assertEquals(Duration.ofMillis(5), settings.keepAliveTimeout());
  }

  @Test
  void pipelineSettingsAreThoseOfTheValues() {
    assertEquals(
        new PipelineSettings(
            Duration.ofMillis(2),
            Duration.ofMillis(3),
            6,
            7,
            8,
            Duration.ofMillis(9),
            10,
            true,
            Duration.ofMillis(11),
            VALUES.get(SharedOptions.METRICS)),
        PipelineSettings.of(VALUES));
  }

  @Test
  void everySharedOptionOfConnectionsAndCallsIsInTheSettings() {
    List<String> settings =
        Stream.of(HttpSettings.class, PipelineSettings.class)
            .flatMap(type -> Stream.of(type.getRecordComponents()))
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("baseUrl"))
            .distinct()
            .sorted()
            .toList();

    assertEquals(
        SharedOptions.CONNECTIONS_AND_CALLS.stream().map(Option::key).sorted().toList(), settings);
  }

  @Test
  void httpSettingsDoNotChangeAndShowNoPassword() {
    WebClientOptions http =
        new WebClientOptions().setProxyOptions(new ProxyOptions().setPassword("invented"));
    HttpSettings settings = HttpSettings.of(VALUES.with(SharedOptions.HTTP, http), URL);

    settings.http().setUserAgent("changed");

    assertFalse(settings.http().getUserAgent().equals("changed"));
    assertEquals("HttpSettings[baseUrl=https://one.example/api]", settings.toString());
    assertTrue(VALUES.with(SharedOptions.HTTP, http).toString().contains("\"http\":\"***\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://two.example",
        "https://TWO.example:443/api",
        "https://two.example.",
        "http://two.example"
      })
  void theHostOfAnotherApiIsRejected(String url) {
    PortOneException failure =
        assertThrows(PortOneException.class, () -> TABLE.defaults().with(URL, url));

    assertEquals("option 'baseUrl' is the address of another API", failure.text());
  }

  @Test
  void otherHostsAreAccepted() {
    for (String url :
        List.of("https://two.example.org", "https://api.two.example", "http://[::1]:80")) {
      assertEquals(url, TABLE.defaults().with(URL, url + "/").get(URL));
    }
  }

  @Test
  void namesOfOtherClientsAreSuggested() {
    assertEquals(
        "unknown option 'shutdownTimeout'; did you mean 'stopTimeout'?",
        assertThrows(
                PortOneException.class,
                () -> TABLE.parse(new JsonObject().put("shutdownTimeout", 1)))
            .text());
  }
}
