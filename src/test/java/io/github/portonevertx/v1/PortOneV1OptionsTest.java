package io.github.portonevertx.v1;

import static io.github.portonevertx.v1.OptionSamples.everyOption;
import static io.github.portonevertx.v1.OptionSamples.rejected;
import static io.github.portonevertx.v1.OptionSamples.rejectedNaming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortOneV1OptionsTest {
  private static Set<String> settersOfOptions() {
    return Stream.of(PortOneV1Options.class.getMethods())
        .map(Method::getName)
        .filter(name -> name.startsWith("set"))
        .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyOptionIsWrittenToJsonAsRead() {
    assertEquals(everyOption(), new PortOneV1Options(everyOption()).toJson());
    assertEquals(
        everyOption(), new PortOneV1Options(new JsonObject(everyOption().encode())).toJson());
  }

  @Test
  void everySetterIsInJsonInTheCopyAndInTheListAbove() {
    JsonObject every = everyOption();

    assertEquals(settersOfOptions(), new TreeSet<>(every.fieldNames()));
    JsonObject copy = new PortOneV1Options(new PortOneV1Options(every)).toJson();
    for (String option : settersOfOptions()) {
      assertNotEquals(new PortOneV1Options().toJson().getValue(option), every.getValue(option));
      assertEquals(every.getValue(option).toString(), copy.getValue(option).toString(), option);
    }
  }

  @Test
  void everyGetterReturnsItsOption() throws ReflectiveOperationException {
    PortOneV1Options options = new PortOneV1Options(everyOption());
    for (Method method : PortOneV1Options.class.getMethods()) {
      String name = method.getName();
      if (name.startsWith("set")) {
        String property = name.substring(3);
        String getter = method.getParameterTypes()[0] == boolean.class ? "is" : "get";
        Object value = PortOneV1Options.class.getMethod(getter + property).invoke(options);
        Object same =
            PortOneV1Options.class
                .getMethod(getter + property)
                .invoke(method.invoke(new PortOneV1Options(), value));
        if (value instanceof WebClientOptions http) {
          assertEquals(http.toJson(), ((WebClientOptions) same).toJson());
        } else {
          assertEquals(value, same, property);
        }
      }
    }
  }

  @Test
  void theDefaultsAreThoseOfTheConstants() {
    PortOneV1Options options = new PortOneV1Options();

    assertEquals("https://api.iamport.kr", options.getBaseUrl());
    assertEquals("portone.v1", options.getAddress());
    assertFalse(options.isCommandsEnabled());
    assertFalse(options.isIncludeSandbox());
    assertEquals(Duration.ofSeconds(3), options.getConnectTimeout());
    assertEquals(Duration.ofSeconds(10), options.getRequestTimeout());
    assertEquals(Duration.ofSeconds(60), options.getPgTimeout());
    assertEquals(32, options.getMaxConnections());
    assertEquals(Duration.ofMinutes(30), options.getIdleLimit());
    assertTrue(options.isShareTokenExpiry());
    assertEquals(options.toJson(), new PortOneV1Options(new JsonObject()).toJson());
  }

  @Test
  void componentSettingsMatchTheOptions() {
    PortOneV1Options options = new PortOneV1Options(everyOption());

    HttpSettings http = options.httpSettings();
    assertEquals(options.getBaseUrl(), http.baseUrl());
    assertEquals(options.getHttp().toJson(), http.http().toJson());
    assertEquals(options.getConnectTimeout(), http.connectTimeout());
    assertEquals(options.getRequestTimeout(), http.requestTimeout());
    assertEquals(options.getPgTimeout(), http.pgTimeout());
    assertEquals(options.getMaxConnections(), http.maxConnections());
    assertEquals(options.getKeepAliveTimeout(), http.keepAliveTimeout());
    assertEquals(
        new PipelineSettings(
            options.getRequestTimeout(),
            options.getPgTimeout(),
            options.getMaxInFlight(),
            options.getMaxQueued(),
            options.getRetries(),
            options.getRetryBackoff(),
            options.getRetryBudget(),
            options.isCoalesceReads(),
            options.getStopTimeout(),
            options.getMetrics()),
        options.pipelineSettings());
  }

  @Test
  void aCopyDoesNotChangeWithItsOriginal() {
    PortOneV1Options original = new PortOneV1Options();
    PortOneV1Options copy = new PortOneV1Options(original);
    WebClientOptions http = new WebClientOptions();
    original.setHttp(http).setAddress("other").setTier("ABC");
    http.setTcpKeepAlive(true);
    original.getHttp().setTcpKeepAlive(true);

    assertEquals(new PortOneV1Options().toJson(), copy.toJson());
    assertFalse(original.getHttp().isTcpKeepAlive());
  }

  @Test
  void anUnknownKeyIsRejectedNamingTheNearest() {
    String text = rejected(() -> new PortOneV1Options(new JsonObject().put("apikey", "x"))).text();
    assertEquals("unknown option 'apikey'; did you mean 'apiKey'?", text);
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, requestTimeout",
    "callTimeout, requestTimeout",
    "read_timeout, requestTimeout",
    "socketTimeout, requestTimeout",
    "idleTimeout, idleLimit",
    "imp_key, apiKey",
    "imp_secret, apiSecret",
    "secret, apiSecret",
    "url, baseUrl",
    "maxPoolSize, maxConnections"
  })
  void aNameThatOtherClientsUseIsTranslated(String unknown, String meant) {
    String text = rejected(() -> new PortOneV1Options(new JsonObject().put(unknown, 1))).text();
    assertEquals("unknown option '" + unknown + "'; did you mean '" + meant + "'?", text);
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void nullIsRejectedNamingTheOption() {
    PortOneV1Options options = new PortOneV1Options();
    rejectedNaming("baseUrl", () -> options.setBaseUrl(null));
    rejectedNaming("address", () -> options.setAddress(null));
    rejectedNaming("connectTimeout", () -> options.setConnectTimeout(null));
    rejectedNaming("http", () -> options.setHttp(null));
    rejected(() -> new Credentials(null, "x"));
  }

  @Test
  void toStringShowsNoSecret() {
    String shown =
        new PortOneV1Options(everyOption())
            .setHttp(
                new WebClientOptions()
                    .setProxyOptions(new ProxyOptions().setPassword("invented-proxy-password"))
                    .setTrustOptions(new PfxOptions().setPassword("invented-store-password")))
            .toString();

    assertFalse(shown.contains("invented"), shown);
    assertTrue(shown.contains("https://portone.example/v1"), shown);
    assertFalse(new PortOneV1Options().toString().contains("apiKey"));
  }

  @Test
  void missingCredentialsNameTheOptionAndTheEnvironmentVariable() {
    assumeTrue(System.getenv("PORTONE_API_KEY") == null);
    assumeTrue(System.getenv("PORTONE_API_SECRET") == null);
    Vertx vertx = Vertx.vertx();
    try {
      String key = rejected(() -> PortOneV1Client.create(vertx, new PortOneV1Options())).text();
      String secret =
          rejected(
                  () -> PortOneV1Client.create(vertx, new PortOneV1Options().setApiKey("invented")))
              .text();

      assertEquals(
          "option 'apiKey' is missing, and so is the environment variable PORTONE_API_KEY", key);
      assertEquals(
          "option 'apiSecret' is missing, and so is the environment variable PORTONE_API_SECRET",
          secret);
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void credentialsRejectBlanksAndToStringHidesThem() {
    rejected(() -> new Credentials(" ", "x"));
    rejected(() -> new Credentials("x", ""));
    String shown = new Credentials("invented-key", "invented-secret").toString();
    assertFalse(shown.contains("invented"), shown);
  }
}
