package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopConfigTest {
  private static final Map<String, String> ENV =
      Map.of(
          "SHOP_REDIRECT_URL", "https://shop.example/orders",
          "PORTONE_STORE_ID", "store-1",
          "PORTONE_CHANNEL_KEY", "channel-key-1",
          "PORTONE_V2_API_SECRET", "invented-api-secret",
          "PORTONE_WEBHOOK_SECRET", "whsec_aW52ZW50ZWQtd2ViaG9vay1zZWNyZXQ=");

  @Test
  void defaultsAreThoseOfProduction() {
    ShopConfig config = ShopConfig.of(ENV);

    assertEquals(8080, config.port());
    assertEquals("https://api.portone.io", config.portOne().getBaseUrl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHOP_REDIRECT_URL",
        "PORTONE_STORE_ID",
        "PORTONE_CHANNEL_KEY",
        "PORTONE_V2_API_SECRET",
        "PORTONE_WEBHOOK_SECRET"
      })
  void missingVariableIsNamed(String name) {
    Map<String, String> env = new HashMap<>(ENV);
    env.remove(name);
    Exception failure = assertThrows(IllegalArgumentException.class, () -> ShopConfig.of(env));

    assertEquals("the environment variable " + name + " is missing", failure.getMessage());
  }

  @Test
  void secretsAreNotShown() {
    String shown = ShopConfig.of(ENV).toString();

    assertFalse(shown.contains("invented-api-secret"));
    assertFalse(shown.contains("aW52ZW50ZWQtd2ViaG9vay1zZWNyZXQ"));
  }
}
