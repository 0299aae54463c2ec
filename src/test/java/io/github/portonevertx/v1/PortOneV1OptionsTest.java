package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortOneV1OptionsTest {
  /** A value other than the default for every option; a new option must be added. */
  private static JsonObject everyOption() {
    return new JsonObject()
        .put("apiKey", "invented-key")
        .put("apiSecret", "invented-secret")
        .put("baseUrl", "https://portone.example/v1")
        .put("address", "shop.portone")
        .put("commandsEnabled", true)
        .put("uncheckedParameters", true)
        .put("includeSandbox", true)
        .put("tier", "A1B")
        .put("connectTimeout", 1001)
        .put("requestTimeout", 1002)
        .put("pgTimeout", 1003)
        .put("maxConnections", 7)
        .put("keepAliveTimeout", 1009)
        .put("maxInFlight", 8)
        .put("maxQueued", 9)
        .put("retries", 3)
        .put("retryBackoff", 1005)
        .put("retryBudget", 10)
        .put("coalesceReads", true)
        .put("stopTimeout", 1006)
        .put("http", new WebClientOptions().setTcpNoDelay(false).toJson())
        .put("idleLimit", 1004)
        .put("shareTokenExpiry", false);
  }

  private static PortOneException refused(Executable setting) {
    PortOneException failure = assertThrows(PortOneException.class, setting);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    return failure;
  }

  private static void refusedNaming(String option, Executable setting) {
    String text = refused(setting).text();
    assertTrue(text.startsWith("option '" + option + "' "), text);
  }

  private static void refusedNaming(String option, JsonObject json) {
    refusedNaming(option, () -> new PortOneV1Options(json));
  }

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
            options.getStopTimeout()),
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
  void anUnknownKeyIsRefusedNamingTheNearest() {
    String text = refused(() -> new PortOneV1Options(new JsonObject().put("apikey", "x"))).text();
    assertEquals("unknown option 'apikey'; did you mean 'apiKey'?", text);
  }

  @Test
  void unknownKeyOfTheHttpOptionsIsRefused() {
    JsonObject json = new JsonObject().put("http", new JsonObject().put("tcpNoDelai", true));
    String text = refused(() -> new PortOneV1Options(json)).text();
    assertEquals("unknown option 'http.tcpNoDelai'; did you mean 'tcpNoDelay'?", text);
  }

  @Test
  void httpOptionsThatCannotBeReadAreRefusedWithoutTheirValues() {
    JsonObject json =
        new JsonObject()
            .put("http", new JsonObject().put("protocolVersion", "hunter2-is-no-version"));
    String text = refused(() -> new PortOneV1Options(json)).text();
    assertTrue(text.startsWith("option 'http' "), text);
    assertFalse(text.contains("hunter2"), text);
  }

  @Test
  void trustStoreAndProxySurviveAJsonRoundTrip() {
    WebClientOptions http =
        new WebClientOptions()
            .setTrustOptions(new PfxOptions().setPath("trust.p12").setPassword("invented"))
            .setProxyOptions(new ProxyOptions().setHost("proxy.example").setPassword("invented"));

    PortOneV1Options read = new PortOneV1Options(new PortOneV1Options().setHttp(http).toJson());

    assertEquals("trust.p12", ((PfxOptions) read.getHttp().getTrustOptions()).getPath());
    assertEquals("proxy.example", read.getHttp().getProxyOptions().getHost());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http.proxyOptions      | {'proxyOptions': 'hunter2.example:3128'}",
        "http.proxyOptions.hots | {'proxyOptions': {'hots': 'hunter2.example'}}",
        "http.pemTrustOptions.certPath | {'pemTrustOptions': {'certPath': ['hunter2.pem']}}",
        "http.idleTimeout       | {'idleTimeout': 'hunter2'}",
        "http.tcpNoDelay        | {'tcpNoDelay': 'hunter2'}"
      })
  void anHttpSettingThatVertxWouldIgnoreIsRefused(String setting, String http) {
    JsonObject json = new JsonObject().put("http", new JsonObject(http.replace('\'', '"')));

    refusedNaming(setting, json);

    String text = refused(() -> new PortOneV1Options(json)).text();
    assertFalse(text.contains("hunter2"), text);
  }

  @Test
  void httpSettingsOfEveryShapeAreRead() {
    JsonObject http =
        new JsonObject()
            .put("idleTimeout", 10L)
            .put("idleTimeoutUnit", "MILLISECONDS")
            .put("pemTrustOptions", new JsonObject().put("certPaths", new JsonArray().add("a.pem")))
            .put("enabledCipherSuites", new JsonArray().add("TLS_B").add("TLS_A"))
            .put("proxyOptions", new JsonObject(Map.of("host", "proxy.example", "port", 3128)))
            .put("initialSettings", new JsonObject().put("maxFrameSize", 16_384))
            .putNull("metricsName");

    WebClientOptions read = new PortOneV1Options(new JsonObject().put("http", http)).getHttp();

    assertEquals(10, read.getIdleTimeout());
    assertEquals("proxy.example", read.getProxyOptions().getHost());
  }

  @Test
  void httpSettingKeyIsLoggedOnOneLine() {
    JsonObject json = new JsonObject().put("http", new JsonObject().put("tcp\nNoDelay", true));

    String text = refused(() -> new PortOneV1Options(json)).text();
    assertTrue(text.startsWith("unknown option 'http.tcp?NoDelay'"), text);
  }

  @Test
  void theLastPortOfAServerIsTaken() {
    String url = "https://portone.example:65535";

    assertEquals(url, new PortOneV1Options().setBaseUrl(url).getBaseUrl());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://portone.example:0", "https://portone.example:65536"})
  void aPortThatDoesNotExistIsRefused(String url) {
    refusedNaming("baseUrl", () -> new PortOneV1Options().setBaseUrl(url));
  }

  @Test
  void timesAreWholeMillisecondsAlsoWhenTheyAreSetInNanoseconds() {
    PortOneV1Options options = new PortOneV1Options().setPgTimeout(Duration.ofNanos(1_999_999));

    assertEquals(Duration.ofMillis(1), options.getPgTimeout());
    assertEquals(options.getPgTimeout(), new PortOneV1Options(options.toJson()).getPgTimeout());
  }

  @Test
  void httpOptionsMayBeAMapFromAConfigurationFile() {
    JsonObject json = new JsonObject(Map.of("http", Map.of("tcpNoDelay", false)));
    assertFalse(new PortOneV1Options(json).getHttp().isTcpNoDelay());
  }

  @Test
  void everyIllTypedValueIsRefusedNamingTheOption() {
    for (String option : everyOption().fieldNames()) {
      for (@Nullable Object wrong : wrongFor(option)) {
        refusedNaming(option, new JsonObject().put(option, wrong));
      }
    }
  }

  /** Returns every kind of value except the option's. */
  private static List<@Nullable Object> wrongFor(String option) {
    Object right = everyOption().getValue(option);
    List<@Nullable Object> kinds = new java.util.ArrayList<>();
    kinds.add(null);
    kinds.add(new JsonArray().add(1));
    if (!(right instanceof String)) {
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
  @ValueSource(strings = {"connectTimeout", "requestTimeout", "pgTimeout", "idleLimit"})
  void timesAreWholeMillisecondsInRange(String option) {
    for (Number wrong :
        new Number[] {0, -1, 1.5, 2147483648L, 4294967297L, Double.NaN, Double.POSITIVE_INFINITY}) {
      refusedNaming(option, new JsonObject().put(option, wrong));
    }
    for (Number right : new Number[] {1, 5.0, 2147483647L}) {
      JsonObject json = new PortOneV1Options(new JsonObject().put(option, right)).toJson();
      assertEquals(right.longValue(), json.getLong(option));
    }
  }

  @Test
  void timesInJavaHaveTheSameRange() {
    PortOneV1Options options = new PortOneV1Options();
    for (Duration wrong :
        List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofMillis(1L << 31))) {
      refusedNaming("connectTimeout", () -> options.setConnectTimeout(wrong));
      refusedNaming("requestTimeout", () -> options.setRequestTimeout(wrong));
      refusedNaming("pgTimeout", () -> options.setPgTimeout(wrong));
      refusedNaming("idleLimit", () -> options.setIdleLimit(wrong));
    }
    refusedNaming("idleLimit", () -> options.setIdleLimit(Duration.ofSeconds(Long.MAX_VALUE)));
    refusedNaming("idleLimit", () -> options.setIdleLimit(Duration.ofSeconds(Long.MIN_VALUE)));
  }

  @Test
  void outOfRangeValuesAreRefusedNamingTheOption() {
    PortOneV1Options options = new PortOneV1Options();
    refusedNaming("apiKey", () -> options.setApiKey(" "));
    refusedNaming("apiSecret", () -> options.setApiSecret(""));
    refusedNaming("address", () -> options.setAddress("\t"));
    refusedNaming("maxConnections", () -> options.setMaxConnections(0));
    refusedNaming("keepAliveTimeout", () -> options.setKeepAliveTimeout(Duration.ZERO));
    for (String tier : List.of("", "AB", "ABCD", "abc", "A-B", "ABC\n", "ＡＢＣ")) {
      refusedNaming("tier", () -> options.setTier(tier));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://portone.example",
        "http://127.evil.example",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://[::2]",
        "http://10.0.0.1",
        "ftp://localhost",
        "localhost:8080",
        "//portone.example",
        "https:portone.example",
        "https://",
        "https://user@portone.example",
        "https://user:invented@portone.example",
        "https://portone.example?x=1",
        "https://portone.example#x",
        "https://portone.example/ x",
        " "
      })
  void insecureOrInvalidBaseUrlIsRefused(String url) {
    refusedNaming("baseUrl", () -> new PortOneV1Options().setBaseUrl(url));
  }

  @Test
  void aRefusedBaseUrlIsNotQuotedSinceItMayHoldAPassword() {
    String text =
        refused(() -> new PortOneV1Options().setBaseUrl("https://user:invented@portone.example"))
            .toString();
    assertFalse(text.contains("invented"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://portone.example",
        "https://portone.example:8443/prefix",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://127.1.2.3",
        "http://[::1]:8080"
      })
  void aBaseUrlIsKept(String url) {
    assertEquals(url, new PortOneV1Options().setBaseUrl(url).getBaseUrl());
    assertEquals(url, new PortOneV1Options().setBaseUrl(url + "//").getBaseUrl());
  }

  @Test
  void trustAllIsRefused() {
    PortOneV1Options options = new PortOneV1Options();
    refusedNaming("http.trustAll", () -> options.setHttp(new WebClientOptions().setTrustAll(true)));
    refusedNaming(
        "http.verifyHost", () -> options.setHttp(new WebClientOptions().setVerifyHost(false)));
    refusedNaming(
        "http.trustAll", new JsonObject().put("http", new JsonObject().put("trustAll", true)));
    refusedNaming(
        "http.verifyHost", new JsonObject().put("http", new JsonObject().put("verifyHost", false)));
  }

  private static Stream<Arguments> settingsThatLeakOrWeaken() {
    return Stream.of(
        arguments("logActivity", true),
        arguments("shared", true),
        arguments("pipelining", true),
        arguments("enabledSecureTransportProtocols", new JsonArray().add("TLSv1.1")),
        arguments("enabledSecureTransportProtocols", new JsonArray().add("TLSv1.3").add("SSLv3")),
        arguments("enabledCipherSuites", new JsonArray().add("TLS_RSA_WITH_NULL_SHA256")),
        arguments("enabledCipherSuites", new JsonArray().add("TLS_DH_anon_WITH_AES_128_CBC_SHA")),
        arguments("enabledCipherSuites", new JsonArray().add("SSL_RSA_WITH_RC4_128_SHA")),
        arguments("enabledCipherSuites", new JsonArray().add("SSL_RSA_WITH_3DES_EDE_CBC_SHA")),
        arguments("enabledCipherSuites", new JsonArray().add("ADH-AES128-SHA")));
  }

  @ParameterizedTest
  @MethodSource("settingsThatLeakOrWeaken")
  void insecureSettingIsRefusedInJavaAndInJson(String setting, Object value) {
    JsonObject http = new JsonObject().put(setting, value);

    refusedNaming("http." + setting, new JsonObject().put("http", http));
    refusedNaming(
        "http." + setting, () -> new PortOneV1Options().setHttp(new WebClientOptions(http)));
  }

  @Test
  void currentTlsIsAccepted() {
    WebClientOptions http =
        new WebClientOptions()
            .setEnabledSecureTransportProtocols(Set.of("TLSv1.3"))
            .addEnabledCipherSuite("TLS_AES_256_GCM_SHA384")
            .addEnabledCipherSuite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    assertEquals(
        Set.of("TLSv1.3"),
        new PortOneV1Options().setHttp(http).getHttp().getEnabledSecureTransportProtocols());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.portone.io",
        "https://api.portone.io/",
        "https://API.PortOne.io:443",
        "https://api.portone.io."
      })
  void baseUrlOfPortOneV2IsRefusedWithTheV1BaseUrl(String url) {
    String text = refused(() -> new PortOneV1Options().setBaseUrl(url)).text();
    assertEquals(
        "option 'baseUrl' is the address of PortOne V2; this client is for V1: https://api.iamport.kr",
        text);
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
    String text = refused(() -> new PortOneV1Options(new JsonObject().put(unknown, 1))).text();
    assertEquals("unknown option '" + unknown + "'; did you mean '" + meant + "'?", text);
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void nullIsRefusedNamingTheOption() {
    PortOneV1Options options = new PortOneV1Options();
    refusedNaming("baseUrl", () -> options.setBaseUrl(null));
    refusedNaming("address", () -> options.setAddress(null));
    refusedNaming("connectTimeout", () -> options.setConnectTimeout(null));
    refusedNaming("http", () -> options.setHttp(null));
    refused(() -> new Credentials(null, "x"));
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
      String key = refused(() -> PortOneV1Client.create(vertx, new PortOneV1Options())).text();
      String secret =
          refused(() -> PortOneV1Client.create(vertx, new PortOneV1Options().setApiKey("invented")))
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
  void credentialsRefuseBlanksAndToStringHidesThem() {
    refused(() -> new Credentials(" ", "x"));
    refused(() -> new Credentials("x", ""));
    String shown = new Credentials("invented-key", "invented-secret").toString();
    assertFalse(shown.contains("invented"), shown);
  }
}
