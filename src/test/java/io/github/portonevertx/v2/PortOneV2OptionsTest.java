package io.github.portonevertx.v2;

import static io.github.portonevertx.v2.OptionSamples.everyOption;
import static io.github.portonevertx.v2.OptionSamples.rejected;
import static io.github.portonevertx.v2.OptionSamples.rejectedNaming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortOneV2OptionsTest {
  private static Set<String> settersOfOptions() {
    return Stream.of(PortOneV2Options.class.getMethods())
        .map(Method::getName)
        .filter(name -> name.startsWith("set"))
        .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyOptionIsWrittenToJsonAsRead() {
    assertEquals(everyOption(), new PortOneV2Options(everyOption()).toJson());
    assertEquals(
        everyOption(), new PortOneV2Options(new JsonObject(everyOption().encode())).toJson());
  }

  @Test
  void everySetterIsInJsonInTheCopyAndInTheSamples() {
    JsonObject every = everyOption();

    assertEquals(settersOfOptions(), new TreeSet<>(every.fieldNames()));
    JsonObject copy = new PortOneV2Options(new PortOneV2Options(every)).toJson();
    for (String option : settersOfOptions()) {
      assertNotEquals(new PortOneV2Options().toJson().getValue(option), every.getValue(option));
      assertEquals(every.getValue(option).toString(), copy.getValue(option).toString(), option);
    }
  }

  @Test
  void everyGetterReturnsItsOption() throws ReflectiveOperationException {
    PortOneV2Options options = new PortOneV2Options(everyOption());
    for (Method method : PortOneV2Options.class.getMethods()) {
      String name = method.getName();
      if (name.startsWith("set")) {
        String property = name.substring(3);
        String getter = method.getParameterTypes()[0] == boolean.class ? "is" : "get";
        Object value = PortOneV2Options.class.getMethod(getter + property).invoke(options);
        Object same =
            PortOneV2Options.class
                .getMethod(getter + property)
                .invoke(method.invoke(new PortOneV2Options(), value));
        if (value instanceof WebClientOptions http) {
          assertEquals(http.toJson(), ((WebClientOptions) same).toJson());
        } else {
          assertEquals(value, same, property);
        }
      }
    }
  }

  @Test
  void defaultsAreThoseOfTheConstants() {
    PortOneV2Options options = new PortOneV2Options();

    assertEquals("https://api.portone.io", options.getBaseUrl());
    assertEquals("portone.v2", options.getAddress());
    assertNull(options.getStoreId());
    assertEquals(AuthenticationMode.SECRET, options.getAuthentication());
    assertFalse(options.isCommandsEnabled());
    assertFalse(options.isUncheckedParameters());
    assertEquals(Duration.ofSeconds(3), options.getConnectTimeout());
    assertEquals(Duration.ofSeconds(10), options.getRequestTimeout());
    assertEquals(Duration.ofSeconds(60), options.getPgTimeout());
    assertEquals(options.toJson(), new PortOneV2Options(new JsonObject()).toJson());
  }

  @Test
  void settingsMatchTheOptions() {
    PortOneV2Options options = new PortOneV2Options(everyOption());

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
    assertTrue(ClientSettings.of(options).withToken());
    assertEquals("store-0001", ClientSettings.of(options).storeId());
    assertEquals(options.getIdleLimit(), ClientSettings.of(options).idleLimit());
  }

  @Test
  void copyDoesNotChangeWithItsOriginal() {
    PortOneV2Options original = new PortOneV2Options();
    PortOneV2Options copy = new PortOneV2Options(original);
    WebClientOptions http = new WebClientOptions();
    original.setHttp(http).setAddress("other").setStoreId("store-0002");
    http.setTcpKeepAlive(true);
    original.getHttp().setTcpKeepAlive(true);

    assertEquals(new PortOneV2Options().toJson(), copy.toJson());
    assertFalse(original.getHttp().isTcpKeepAlive());
  }

  @ParameterizedTest
  @CsvSource({
    "apisecret, apiSecret",
    "secret, apiSecret",
    "apiKey, apiSecret",
    "token, apiSecret",
    "store, storeId",
    "storeID, storeId",
    "auth, authentication",
    "authenticationMode, authentication",
    "url, baseUrl",
    "timeout, requestTimeout",
    "maxPoolSize, maxConnections"
  })
  void unknownKeyIsRejectedWithTheNearest(String unknown, String meant) {
    String text = rejected(() -> new PortOneV2Options(new JsonObject().put(unknown, 1))).text();

    assertEquals("unknown option '" + unknown + "'; did you mean '" + meant + "'?", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tier", "includeSandbox", "shareTokenExpiry"})
  void optionOfV1IsUnknown(String option) {
    String text = rejected(() -> new PortOneV2Options(new JsonObject().put(option, true))).text();

    assertTrue(text.startsWith("unknown option '" + option + "'"), text);
  }

  @Test
  void everyIllTypedValueIsRejectedByName() {
    for (String option : everyOption().fieldNames()) {
      for (@Nullable Object wrong : wrongFor(option)) {
        rejectedNaming(option, new JsonObject().put(option, wrong));
      }
    }
  }

  /** Returns every kind of value except the option's. */
  private static List<@Nullable Object> wrongFor(String option) {
    Object right = everyOption().getValue(option);
    List<@Nullable Object> kinds = new ArrayList<>();
    kinds.add(null);
    kinds.add(new JsonArray().add(1));
    // A text is the name of a registry.
    if (!(right instanceof String) && !option.equals("metrics")) {
      kinds.add("text");
    }
    if (!(right instanceof Number)) {
      kinds.add(12);
    }
    if (!(right instanceof Boolean)) {
      kinds.add(true);
    }
    if (!(right instanceof JsonObject)) {
      kinds.add(new JsonObject());
    }
    return kinds;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Secret", "TOKEN", "bearer", "", " "})
  void authenticationIsOneOfTwoWords(String word) {
    assertEquals(
        "option 'authentication' must be secret or token",
        rejected(() -> new PortOneV2Options(new JsonObject().put("authentication", word))).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"store 1", "상점", "a\r\nX: y", ""})
  void storeHasTheFormOfAnId(String store) {
    rejectedNaming("storeId", () -> new PortOneV2Options().setStoreId(store));
    rejectedNaming("storeId", new JsonObject().put("storeId", store));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://api.iamport.kr | is the address of PortOne V1; this client is for V2: https://api.portone.io",
        "https://API.iamport.kr/x | is the address of PortOne V1; this client is for V2: https://api.portone.io",
        "http://api.portone.io | must be https; plain http is for the loopback only",
        "https://user:pass@api.portone.io | must be an absolute URL without user, query and fragment",
        "api.portone.io | must be an absolute URL without user, query and fragment",
        "https://api.portone.io:0 | must have a port from 1 to 65535, or none"
      })
  void wrongServerIsRejected(String url, String why) {
    assertEquals(
        "option 'baseUrl' " + why, rejected(() -> new PortOneV2Options().setBaseUrl(url)).text());
  }

  @Test
  void plainHttpIsAcceptedOnTheLoopback() {
    assertEquals(
        "http://127.0.0.1:9002",
        new PortOneV2Options().setBaseUrl("http://127.0.0.1:9002/").getBaseUrl());
  }

  @Test
  void toStringShowsNoSecret() {
    String shown =
        new PortOneV2Options(everyOption())
            .setHttp(
                new WebClientOptions()
                    .setProxyOptions(new ProxyOptions().setPassword("invented-proxy-password"))
                    .setTrustOptions(new PfxOptions().setPassword("invented-store-password")))
            .toString();

    assertFalse(shown.contains("invented"), shown);
    assertTrue(shown.contains("***"), shown);
    assertTrue(shown.contains("https://portone.example/v2"), shown);
    assertTrue(shown.contains("store-0001"), shown);
    assertFalse(new PortOneV2Options().toString().contains("apiSecret"));
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void nullIsRejectedByName() {
    PortOneV2Options options = new PortOneV2Options();
    rejectedNaming("baseUrl", () -> options.setBaseUrl(null));
    rejectedNaming("address", () -> options.setAddress(null));
    rejectedNaming("authentication", () -> options.setAuthentication(null));
    rejectedNaming("connectTimeout", () -> options.setConnectTimeout(null));
    rejectedNaming("http", () -> options.setHttp(null));
    assertNull(options.setApiSecret(null).getApiSecret());
    assertNull(options.setStoreId(null).getStoreId());
  }

  @Test
  void missingSecretNamesTheOptionAndTheEnvironmentVariable() {
    assumeTrue(System.getenv("PORTONE_V2_API_SECRET") == null);
    Vertx vertx = Vertx.vertx();
    try {
      assertEquals(
          "option 'apiSecret' is missing, and so is the environment variable"
              + " PORTONE_V2_API_SECRET",
          rejected(() -> PortOneV2Client.create(vertx, new PortOneV2Options())).text());
    } finally {
      vertx.close().await();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\r\nX-Y: z", "비밀", "a\u0000"})
  void secretThatNoHeaderMayContainIsRejectedWithoutIt(String secret) {
    Vertx vertx = Vertx.vertx();
    try {
      String text =
          rejected(() -> PortOneV2Client.create(vertx, new PortOneV2Options().setApiSecret(secret)))
              .getMessage();
      assertTrue(text.startsWith("option 'apiSecret' "), text);
      assertFalse(text.contains(secret), text);
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void blankAddressOfAProxyIsRejected() {
    Vertx vertx = Vertx.vertx();
    try {
      assertEquals(
          "parameter 'address' must not be blank",
          rejected(() -> PortOneV2Client.proxy(vertx, " ")).text());
    } finally {
      vertx.close().await();
    }
  }
}
