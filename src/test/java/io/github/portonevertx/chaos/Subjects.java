package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The payments, orders and cards that messages use. Every write has its own subject, so that the
 * count of the simulator for it is the count of that write.
 */
final class Subjects {
  static final String CUSTOMER = "customer";
  static final long AMOUNT = 1_000;
  static final long REFUND = Plan.REFUND;

  private Subjects() {}

  /** Creates the objects that the messages of a plan expect. */
  static void prepare(PortOneSimulator simulator, Plan plan) {
    simulator.billingKeys().issue(CUSTOMER);
    Stream<Integer> refunded =
        plan.everyMessage()
            .filter(
                message ->
                    message.callType() == V1Call.REFUND_PART
                        || message.callType() == V1Call.REFUND_ALL)
            .map(Message::subject);
    Stream.concat(IntStream.range(0, Plan.PAYMENTS).boxed(), refunded)
        .forEach(
            subject ->
                simulator
                    .ledger()
                    .add(
                        PaymentSeed.paid()
                            .impUid("imp_" + subject)
                            .merchantUid("order_" + subject)
                            .amount(AMOUNT)));
  }

  static String paymentOf(Message message) {
    return "imp_" + message.subject();
  }

  static String orderOf(Message message) {
    return "order_" + message.subject();
  }

  static String customerOf(Message message) {
    return "customer_" + message.subject();
  }

  static String cardOf(Message message) {
    return SecretWatch.CARD_PREFIX + "%08d".formatted(message.id());
  }

  /** Returns the ids of a list that exist. */
  static List<String> existing(Message message) {
    int count = message.callType() == V1Call.GET_MANY ? Plan.PAYMENTS : 3;
    return IntStream.range(0, count)
        .mapToObj(i -> "imp_" + (message.subject() + i) % Plan.PAYMENTS)
        .toList();
  }

  /** Returns the ids of a list that do not exist. */
  static List<String> unknown(Message message) {
    int count = message.callType() == V1Call.GET_MANY ? 60 : message.id() % 3;
    return IntStream.range(0, count).mapToObj(i -> "imp_none_" + i).toList();
  }

  static List<String> listOf(Message message) {
    return Stream.concat(existing(message).stream(), unknown(message).stream()).toList();
  }

  /** Returns how often the simulator executed a write. */
  static long executions(PortOneSimulator simulator, Message message) {
    return switch (V1Call.of(message)) {
      case REFUND_PART, REFUND_ALL -> simulator.executions(paymentOf(message));
      case CHARGE, CHARGE_CARD -> simulator.executions(orderOf(message));
      case STORE_CARD -> simulator.billingKeys().key(customerOf(message)) == null ? 0 : 1;
      default -> throw new IllegalArgumentException(message.callType() + " writes nothing");
    };
  }
}
