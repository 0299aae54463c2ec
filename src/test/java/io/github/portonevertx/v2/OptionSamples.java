package io.github.portonevertx.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import org.junit.jupiter.api.function.Executable;

/** Every option with a value, and checks of rejected options. */
final class OptionSamples {
  private OptionSamples() {}

  /** A value other than the default for every option; a new option must be added. */
  static JsonObject everyOption() {
    return new JsonObject()
        .put("apiSecret", "invented-secret")
        .put("storeId", "store-0001")
        .put("authentication", "token")
        .put("baseUrl", "https://portone.example/v2")
        .put("address", "shop.portone")
        .put("commandsEnabled", true)
        .put("uncheckedParameters", true)
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
        .put("metrics", true)
        .put("idleLimit", 1004);
  }

  static PortOneException rejected(Executable setting) {
    PortOneException failure = assertThrows(PortOneException.class, setting);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    return failure;
  }

  static void rejectedNaming(String option, Executable setting) {
    String text = rejected(setting).text();
    assertTrue(text.startsWith("option '" + option + "' "), text);
  }

  static void rejectedNaming(String option, JsonObject json) {
    rejectedNaming(option, () -> new PortOneV2Options(json));
  }
}
