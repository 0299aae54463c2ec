package com.example.paymentsdesk;

import io.vertx.core.Future;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;

/**
 * Asks the verticles of one PortOne API over the event bus.
 *
 * @param path where the desk serves the payments of this API
 * @param address the prefix of the addresses of the verticles
 */
record PortOne(EventBus bus, PortOneApi api, String path, String address, Timeouts timeouts) {
  /** A verticle answers within the timeout, so that its reason arrives before the bus gives up. */
  private static final long MARGIN_MILLIS = 1_000;

  static PortOne of(EventBus bus, JsonObject config, Timeouts timeouts) {
    return new PortOne(
        bus,
        PortOneApi.valueOf(config.getString("api")),
        config.getString("path"),
        config.getJsonObject("deployment").getJsonObject("config").getString("address"),
        timeouts);
  }

  Future<JsonObject> payment(String id) {
    return query("payments.get", api.query(id), timeouts.query()).map(api::payment);
  }

  /** Returns the status of the refund. */
  Future<String> refund(String id, Refund refund) {
    return request(
            address + ".command", "payments.cancel", api.refund(id, refund), timeouts.refund())
        .map(api::refundStatus);
  }

  /**
   * Returns the health of a verticle. One that is down is asked for a payment first: without calls
   * it would not notice that PortOne accepts its credentials again.
   */
  Future<JsonObject> health() {
    return currentHealth()
        .compose(
            health ->
                health.getBoolean("up")
                    ? Future.succeededFuture(health)
                    : query("payments.get", api.query("health"), timeouts.health())
                        .transform((payment, failure) -> currentHealth()))
        .otherwise(failure -> new JsonObject().put("up", false).put("error", failure.getMessage()))
        .map(health -> health.copy().put("api", api.name()));
  }

  private Future<JsonObject> currentHealth() {
    return query("health", new JsonObject(), timeouts.health());
  }

  private Future<JsonObject> query(String action, JsonObject parameters, long timeout) {
    return request(address + ".query", action, parameters, timeout);
  }

  private Future<JsonObject> request(
      String to, String action, JsonObject parameters, long timeout) {
    DeliveryOptions options =
        new DeliveryOptions()
            .addHeader("action", action)
            .addHeader("timeout", Long.toString(timeout))
            .setSendTimeout(timeout + MARGIN_MILLIS);
    return bus.<JsonObject>request(to, parameters, options).map(Message::body);
  }
}
