package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.chaos.Plan;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The payments, billing keys and customers that messages use. Every write has its own subject, so
 * that the count of the simulator for it is the count of that write.
 */
final class Subjects {
  static final long AMOUNT = 1_000;

  /** The billing key of all charges. */
  private final String billingKey;

  /** A billing key whose charges are declined. */
  private final String declinedKey;

  private Subjects(String billingKey, String declinedKey) {
    this.billingKey = billingKey;
    this.declinedKey = declinedKey;
  }

  /** Creates the objects that the messages of a plan expect. */
  static Subjects prepare(PortOneV2Simulator simulator, Plan plan) {
    String good = issued(simulator);
    String declined = issued(simulator);
    simulator.billingKeys().decline(declined, true);
    IntStream.range(0, Plan.PAYMENTS)
        .forEach(subject -> add(simulator, PaymentSeed.paid(), "pay_" + subject));
    plan.everyMessage()
        .forEach(
            message -> {
              switch (V2Call.of(message)) {
                case REFUND_PART, REFUND_ALL ->
                    add(simulator, PaymentSeed.paid(), paymentOf(message));
                case DECLINED_REFUND ->
                    add(
                        simulator,
                        PaymentSeed.paid().channel(Channel.NO_REFUNDS),
                        paymentOf(message));
                case UNKNOWN_TYPE -> add(simulator, PaymentSeed.ready(), paymentOf(message));
                default -> {}
              }
            });
    // PortOne's word for a refund of a payment that is not paid becomes one that it added later.
    simulator.answers().renameError("PAYMENT_NOT_PAID", "PAYMENT_ADDED_LATER");
    return new Subjects(good, declined);
  }

  private static String issued(PortOneV2Simulator simulator) {
    return Objects.requireNonNull(simulator.billingKeys().issue().getString("billingKey"));
  }

  private static void add(PortOneV2Simulator simulator, PaymentSeed seed, String id) {
    simulator.ledger().add(seed.id(id).amount(AMOUNT));
  }

  String billingKeyOf(Message message) {
    return V2Call.of(message) == V2Call.DECLINED_CHARGE ? declinedKey : billingKey;
  }

  static String paymentOf(Message message) {
    return "pay_" + message.subject();
  }

  static String customerOf(Message message) {
    return "customer_" + message.subject();
  }

  /** Returns a number that the simulator does not decline. */
  static String cardOf(Message message) {
    return SecretWatch.CARD_PREFIX + "%07d5".formatted(message.id());
  }

  /** Returns a key of the sender's own. */
  static String keyOf(Message message) {
    return "chaos-attempt-%08d".formatted(message.id());
  }
}
