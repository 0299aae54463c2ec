package io.github.portonevertx.v1;

import static io.github.portonevertx.v1.OptionSamples.everyOption;
import static io.github.portonevertx.v1.OptionSamples.rejected;
import static io.github.portonevertx.v1.OptionSamples.rejectedNaming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of the options that are rejected, and the texts that name the option. */
class PortOneV1OptionsRangesTest {
  @Test
  void timesAreWholeMillisecondsAlsoWhenTheyAreSetInNanoseconds() {
    PortOneV1Options options = new PortOneV1Options().setPgTimeout(Duration.ofNanos(1_999_999));

    assertEquals(Duration.ofMillis(1), options.getPgTimeout());
    assertEquals(options.getPgTimeout(), new PortOneV1Options(options.toJson()).getPgTimeout());
  }

  @Test
  void everyIllTypedValueIsRejectedNamingTheOption() {
    for (String option : everyOption().fieldNames()) {
      for (@Nullable Object wrong : wrongFor(option)) {
        rejectedNaming(option, new JsonObject().put(option, wrong));
      }
    }
  }

  /** Returns every kind of value except the option's. */
  private static List<@Nullable Object> wrongFor(String option) {
    Object right = everyOption().getValue(option);
    List<@Nullable Object> kinds = new java.util.ArrayList<>();
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
  @ValueSource(strings = {"connectTimeout", "requestTimeout", "pgTimeout", "idleLimit"})
  void timesAreWholeMillisecondsInRange(String option) {
    for (Number wrong :
        new Number[] {0, -1, 1.5, 2147483648L, 4294967297L, Double.NaN, Double.POSITIVE_INFINITY}) {
      rejectedNaming(option, new JsonObject().put(option, wrong));
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
      rejectedNaming("connectTimeout", () -> options.setConnectTimeout(wrong));
      rejectedNaming("requestTimeout", () -> options.setRequestTimeout(wrong));
      rejectedNaming("pgTimeout", () -> options.setPgTimeout(wrong));
      rejectedNaming("idleLimit", () -> options.setIdleLimit(wrong));
    }
    rejectedNaming("idleLimit", () -> options.setIdleLimit(Duration.ofSeconds(Long.MAX_VALUE)));
    rejectedNaming("idleLimit", () -> options.setIdleLimit(Duration.ofSeconds(Long.MIN_VALUE)));
  }

  @Test
  void outOfRangeValuesAreRejectedNamingTheOption() {
    PortOneV1Options options = new PortOneV1Options();
    rejectedNaming("apiKey", () -> options.setApiKey(" "));
    rejectedNaming("apiSecret", () -> options.setApiSecret(""));
    rejectedNaming("address", () -> options.setAddress("\t"));
    rejectedNaming("maxConnections", () -> options.setMaxConnections(0));
    rejectedNaming("keepAliveTimeout", () -> options.setKeepAliveTimeout(Duration.ZERO));
    for (String tier : List.of("", "AB", "ABCD", "abc", "A-B", "ABC\n", "ＡＢＣ")) {
      rejectedNaming("tier", () -> options.setTier(tier));
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
  void insecureOrInvalidBaseUrlIsRejected(String url) {
    rejectedNaming("baseUrl", () -> new PortOneV1Options().setBaseUrl(url));
  }

  @Test
  void aRejectedBaseUrlIsNotQuotedSinceItMayHoldAPassword() {
    String text =
        rejected(() -> new PortOneV1Options().setBaseUrl("https://user:invented@portone.example"))
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.portone.io",
        "https://api.portone.io/",
        "https://API.PortOne.io:443",
        "https://api.portone.io."
      })
  void baseUrlOfPortOneV2IsRejectedWithTheV1BaseUrl(String url) {
    String text = rejected(() -> new PortOneV1Options().setBaseUrl(url)).text();
    assertEquals(
        "option 'baseUrl' is the address of PortOne V2; this client is for V1: https://api.iamport.kr",
        text);
  }
}
