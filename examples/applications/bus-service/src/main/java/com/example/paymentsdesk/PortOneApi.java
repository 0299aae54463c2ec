package com.example.paymentsdesk;

import io.vertx.core.json.JsonObject;

/** The messages of PortOne's two APIs for what the desk does. */
enum PortOneApi {
  /** Payments have PortOne's id {@code imp_uid}, and amounts in the major unit. */
  V1 {
    @Override
    JsonObject query(String id) {
      return new JsonObject().put("imp_uid", id);
    }

    @Override
    JsonObject refund(String id, Refund refund) {
      return query(id)
          .put("amount", refund.amount())
          .put("checksum", refund.refundable())
          .put("reason", refund.reason());
    }

    @Override
    JsonObject payment(JsonObject reply) {
      return view(
          reply.getString("imp_uid"),
          reply.getString("status"),
          reply.getString("currency"),
          reply.getNumber("amount"),
          reply.getNumber("cancel_amount"));
    }

    @Override
    String refundStatus(JsonObject reply) {
      return "SUCCEEDED";
    }
  },

  /** Payments have the shop's id {@code paymentId}, and amounts in the minor unit. */
  V2 {
    @Override
    JsonObject query(String id) {
      return new JsonObject().put("paymentId", id);
    }

    @Override
    JsonObject refund(String id, Refund refund) {
      return query(id)
          .put("amount", refund.amount())
          .put("currentCancellableAmount", refund.refundable())
          .put("reason", refund.reason());
    }

    @Override
    JsonObject payment(JsonObject reply) {
      JsonObject amount = reply.getJsonObject("amount");
      return view(
          reply.getString("id"),
          reply.getString("status"),
          reply.getString("currency"),
          amount.getNumber("paid"),
          amount.getNumber("cancelled"));
    }

    @Override
    String refundStatus(JsonObject reply) {
      return reply.getJsonObject("cancellation").getString("status");
    }
  };

  /** Returns the parameters of {@code payments.get}. */
  abstract JsonObject query(String id);

  /** Returns the parameters of {@code payments.cancel}. */
  abstract JsonObject refund(String id, Refund refund);

  /** Returns what the desk shows of a payment; the reply also has data of the buyer. */
  abstract JsonObject payment(JsonObject reply);

  /** Returns {@code SUCCEEDED}, {@code FAILED}, or another status of a refund that is not over. */
  abstract String refundStatus(JsonObject reply);

  static JsonObject view(
      String id, String status, String currency, Number amount, Number refunded) {
    return new JsonObject()
        .put("id", id)
        .put("status", status)
        .put("currency", currency)
        .put("amount", amount)
        .put("refunded", refunded);
  }
}
