package com.example.shop;

import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import java.util.Map;

/**
 * The configuration of the shop.
 *
 * @param port the port of the shop; 0 for any free one
 * @param redirectUrl the page of the shop to which the payment window returns on a phone
 * @param storeId the shop's store
 * @param channelKey the channel through which buyers pay
 * @param portOne the options of the client
 * @param webhooks the verifier of webhooks, with the secret for live channels
 */
record ShopConfig(
    int port,
    String redirectUrl,
    String storeId,
    String channelKey,
    PortOneV2Options portOne,
    WebhookVerifier webhooks) {

  /** Reads the configuration from environment variables. */
  static ShopConfig of(Map<String, String> env) {
    String storeId = required(env, "PORTONE_STORE_ID");
    return new ShopConfig(
        Integer.parseInt(env.getOrDefault("SHOP_PORT", "8080")),
        required(env, "SHOP_REDIRECT_URL"),
        storeId,
        required(env, "PORTONE_CHANNEL_KEY"),
        new PortOneV2Options()
            .setBaseUrl(env.getOrDefault("PORTONE_BASE_URL", PortOneV2Options.DEFAULT_BASE_URL))
            .setApiSecret(required(env, "PORTONE_V2_API_SECRET"))
            .setStoreId(storeId),
        WebhookVerifier.of(required(env, "PORTONE_WEBHOOK_SECRET")));
  }

  private static String required(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the environment variable " + name + " is missing");
    }
    return value;
  }
}
