package com.example.paymentsdesk;

import io.vertx.core.json.JsonObject;

/**
 * How long the desk waits for an answer, in milliseconds.
 *
 * @param refund longer than the others, because PortOne calls a payment company meanwhile
 */
record Timeouts(long query, long refund, long health) {
  static Timeouts of(JsonObject json) {
    return new Timeouts(json.getLong("query"), json.getLong("refund"), json.getLong("health"));
  }
}
