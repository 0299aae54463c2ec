package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.testkit.EncodedResponse;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The state of the simulator at the end of a run. */
final class Books {
  private final PortOneV2Simulator simulator;
  private final Map<String, List<JsonObject>> keysByCustomer;
  private final Map<String, List<JsonObject>> schedulesByPayment;

  Books(PortOneV2Simulator simulator) {
    this.simulator = simulator;
    this.keysByCustomer =
        simulator.billingKeys().keys().stream()
            .collect(
                Collectors.groupingBy(
                    key -> key.getJsonObject("customer", new JsonObject()).getString("id", "")));
    this.schedulesByPayment =
        simulator.schedules().schedules().stream()
            .collect(Collectors.groupingBy(schedule -> schedule.getString("paymentId")));
  }

  /** Returns how often the simulator executed a write, by what it concerns. */
  long executions(Message message) {
    String payment = Subjects.paymentOf(message);
    return switch (V2Call.of(message)) {
      case REFUND_PART, REFUND_ALL, DECLINED_REFUND, UNKNOWN_TYPE ->
          simulator.effects().of(Effect.REFUND, payment);
      case CHARGE, DECLINED_CHARGE -> simulator.effects().of(Effect.CHARGE, payment);
      case SCHEDULE -> simulator.effects().of(Effect.SCHEDULE, payment);
      case ISSUE -> issued(message).size();
      default -> throw new IllegalArgumentException(message + " is no write");
    };
  }

  /** Returns the ids that the right answers to a write may contain. */
  Set<String> ids(Message message) {
    String payment = Subjects.paymentOf(message);
    return switch (V2Call.of(message)) {
      case REFUND_PART, REFUND_ALL -> refunds(payment);
      case CHARGE -> texts(simulator.ledger().transactions(payment), "pgTxId");
      case SCHEDULE -> texts(schedulesByPayment.getOrDefault(payment, List.of()), "id");
      case ISSUE -> texts(issued(message), "billingKey");
      default -> Set.of();
    };
  }

  private Set<String> refunds(String payment) {
    JsonObject refunded = Objects.requireNonNull(simulator.ledger().payment(payment), payment);
    JsonArray all = refunded.getJsonArray("cancellations", new JsonArray());
    return texts(all.stream().map(JsonObject.class::cast).toList(), "id");
  }

  private List<JsonObject> issued(Message message) {
    return keysByCustomer.getOrDefault(Subjects.customerOf(message), List.of());
  }

  private static Set<String> texts(List<JsonObject> objects, String field) {
    Set<String> texts = new HashSet<>();
    objects.forEach(object -> texts.add(object.getString(field)));
    return texts;
  }

  /** Returns the keys under which a write was executed repeatedly. */
  List<String> keysExecutedTwice() {
    return simulator.effects().keysExecutedTwice();
  }

  /** Returns PortOne's answer to all requests with a key; null if it has none. */
  @Nullable EncodedResponse answerTo(String key) {
    return simulator.idempotency().answer(simulator.apiSecret(), key);
  }
}
