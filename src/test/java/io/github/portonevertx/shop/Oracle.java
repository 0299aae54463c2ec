package io.github.portonevertx.shop;

import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The state of the simulator, calculated from its JSON without the library. */
final class Oracle {
  private final Map<String, List<JsonObject>> ofOrder;
  private final Map<String, JsonObject> byId;

  Oracle(List<JsonObject> payments) {
    ofOrder = payments.stream().collect(Collectors.groupingBy(p -> p.getString("merchant_uid")));
    byId = payments.stream().collect(Collectors.toMap(p -> p.getString("imp_uid"), p -> p));
  }

  List<JsonObject> payments(Order order) {
    return ofOrder.getOrDefault(order.merchantUid(), List.of());
  }

  JsonObject payment(String impUid) {
    return byId.getOrDefault(impUid, new JsonObject());
  }

  static BigDecimal money(JsonObject payment, String field) {
    return new BigDecimal(payment.getValue(field).toString());
  }

  static boolean tookMoney(JsonObject payment) {
    return payment.getLong("paid_at", 0L) > 0;
  }

  static boolean isRight(JsonObject payment, Order order) {
    return money(payment, "amount").compareTo(order.amount()) == 0
        && payment.getString("currency").equals(order.currency());
  }

  static PaymentStep step(JsonObject payment) {
    BigDecimal back = money(payment, "cancel_amount");
    PaymentState state =
        switch (payment.getString("status")) {
          case "paid" -> PaymentState.PAID;
          case "failed" -> PaymentState.FAILED;
          case "ready" ->
              payment.getString("vbank_num") == null
                  ? PaymentState.WINDOW_OPEN
                  : PaymentState.AWAITING_DEPOSIT;
          case "cancelled" ->
              back.compareTo(money(payment, "amount")) < 0
                  ? PaymentState.PARTIALLY_CANCELLED
                  : PaymentState.CANCELLED;
          default -> throw new IllegalStateException(payment.getString("status"));
        };
    return PaymentStep.of(payment.getString("imp_uid"), state, back);
  }

  /** Returns the result that a correct shop must have for the order. */
  Result result(Order order) {
    List<JsonObject> payments = payments(order);
    List<JsonObject> holding =
        payments.stream()
            .filter(p -> tookMoney(p))
            .filter(p -> money(p, "cancel_amount").compareTo(money(p, "amount")) < 0)
            .toList();
    if (holding.size() > 1) {
      return Result.PAID_TWICE;
    }
    return (holding.isEmpty() ? payments : holding)
        .stream()
            .max(Comparator.comparing(payment -> weight(step(payment).state())))
            .map(payment -> result(order, payment))
            .orElse(Result.NOT_FOUND);
  }

  private static Result result(Order order, JsonObject payment) {
    Result mismatch =
        payment.getString("currency").equals(order.currency())
            ? Result.AMOUNT_MISMATCH
            : Result.CURRENCY_MISMATCH;
    return switch (step(payment).state()) {
      case PAID -> isRight(payment, order) ? Result.VERIFIED : mismatch;
      case AWAITING_DEPOSIT -> isRight(payment, order) ? Result.AWAITING_DEPOSIT : mismatch;
      case PARTIALLY_CANCELLED -> isRight(payment, order) ? Result.PARTIALLY_CANCELLED : mismatch;
      case CANCELLED -> Result.CANCELLED;
      case FAILED -> Result.FAILED;
      case WINDOW_OPEN, UNKNOWN -> Result.NOT_PAID;
    };
  }

  private static int weight(PaymentState state) {
    return switch (state) {
      case FAILED -> 0;
      case CANCELLED -> 1;
      case WINDOW_OPEN, UNKNOWN -> 2;
      case AWAITING_DEPOSIT -> 3;
      case PARTIALLY_CANCELLED -> 4;
      case PAID -> 5;
    };
  }
}
