package io.github.portonevertx.v1;

import static io.github.portonevertx.v1.OptionSamples.rejected;
import static io.github.portonevertx.v1.OptionSamples.rejectedNaming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP settings of the options. */
class PortOneV1OptionsHttpTest {
  @Test
  void unknownKeyOfTheHttpOptionsIsRejected() {
    JsonObject json = new JsonObject().put("http", new JsonObject().put("tcpNoDelai", true));
    String text = rejected(() -> new PortOneV1Options(json)).text();
    assertEquals("unknown option 'http.tcpNoDelai'; did you mean 'tcpNoDelay'?", text);
  }

  @Test
  void httpOptionsThatCannotBeReadAreRejectedWithoutTheirValues() {
    JsonObject json =
        new JsonObject()
            .put("http", new JsonObject().put("protocolVersion", "hunter2-is-no-version"));
    String text = rejected(() -> new PortOneV1Options(json)).text();
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
  void anHttpSettingThatVertxWouldIgnoreIsRejected(String setting, String http) {
    JsonObject json = new JsonObject().put("http", new JsonObject(http.replace('\'', '"')));

    rejectedNaming(setting, json);

    String text = rejected(() -> new PortOneV1Options(json)).text();
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

    String text = rejected(() -> new PortOneV1Options(json)).text();
    assertTrue(text.startsWith("unknown option 'http.tcp?NoDelay'"), text);
  }

  @Test
  void theLastPortOfAServerIsTaken() {
    String url = "https://portone.example:65535";

    assertEquals(url, new PortOneV1Options().setBaseUrl(url).getBaseUrl());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://portone.example:0", "https://portone.example:65536"})
  void aPortThatDoesNotExistIsRejected(String url) {
    rejectedNaming("baseUrl", () -> new PortOneV1Options().setBaseUrl(url));
  }

  @Test
  void httpOptionsMayBeAMapFromAConfigurationFile() {
    JsonObject json = new JsonObject(Map.of("http", Map.of("tcpNoDelay", false)));
    assertFalse(new PortOneV1Options(json).getHttp().isTcpNoDelay());
  }

  @Test
  void trustAllIsRejected() {
    PortOneV1Options options = new PortOneV1Options();
    rejectedNaming(
        "http.trustAll", () -> options.setHttp(new WebClientOptions().setTrustAll(true)));
    rejectedNaming(
        "http.verifyHost", () -> options.setHttp(new WebClientOptions().setVerifyHost(false)));
    rejectedNaming(
        "http.trustAll", new JsonObject().put("http", new JsonObject().put("trustAll", true)));
    rejectedNaming(
        "http.verifyHost", new JsonObject().put("http", new JsonObject().put("verifyHost", false)));
  }

  private static Stream<Arguments> rejectedSettings() {
    return Stream.of(
        arguments("logActivity", true),
        arguments("shared", true),
        arguments("pipelining", true),
        arguments("userAgent", "a\r\nb"),
        arguments("userAgent", " "),
        arguments("userAgent", "상점"),
        arguments("enabledSecureTransportProtocols", new JsonArray().add("TLSv1.1")),
        arguments("enabledSecureTransportProtocols", new JsonArray().add("TLSv1.3").add("SSLv3")),
        arguments("enabledCipherSuites", new JsonArray().add("TLS_RSA_WITH_NULL_SHA256")),
        arguments("enabledCipherSuites", new JsonArray().add("TLS_DH_anon_WITH_AES_128_CBC_SHA")),
        arguments("enabledCipherSuites", new JsonArray().add("SSL_RSA_WITH_RC4_128_SHA")),
        arguments("enabledCipherSuites", new JsonArray().add("SSL_RSA_WITH_3DES_EDE_CBC_SHA")),
        arguments("enabledCipherSuites", new JsonArray().add("ADH-AES128-SHA")));
  }

  @ParameterizedTest
  @MethodSource("rejectedSettings")
  void unsafeSettingIsRejectedInJavaAndInJson(String setting, Object value) {
    JsonObject http = new JsonObject().put(setting, value);

    rejectedNaming("http." + setting, new JsonObject().put("http", http));
    rejectedNaming(
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
}
