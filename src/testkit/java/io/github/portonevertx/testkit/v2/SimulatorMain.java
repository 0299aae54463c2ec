package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.PortProperty;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A program that runs the simulator of V2 with real time, a few example payments and a billing key
 * on the port {@code -Dport=…} (8484 by default), until it is killed. Requests with unknown fields
 * are accepted, as PortOne accepts them, unless {@code -Dstrict=true}.
 */
public final class SimulatorMain {

  private SimulatorMain() {}

  /** Starts the simulator; arguments are ignored. */
  public static void main(String[] args) {
    int port = PortProperty.read();
    PortOneV2SimulatorOptions options =
        new PortOneV2SimulatorOptions()
            .withPort(port)
            .withStrictRequests(Boolean.getBoolean("strict"));
    Vertx vertx = Vertx.vertx();
    // The main thread may end, because Vert.x threads keep the JVM alive.
    PortOneV2Simulator.start(vertx, options)
        .onSuccess(SimulatorMain::welcome)
        .onFailure(e -> PortProperty.exitTaken(port, e));
  }

  private static void welcome(PortOneV2Simulator simulator) {
    System.out.println("PortOne V2 simulator  " + simulator.baseUrl());
    System.out.println("API secret            " + simulator.apiSecret());
    System.out.println("store                 " + simulator.storeId());
    System.out.println("channel               " + Channel.CARD.key());
    for (JsonObject payment : examples(simulator.ledger())) {
      System.out.printf(
          "%-21s %-22s %6d %s%n",
          payment.getString("id"),
          payment.getString("status"),
          payment.getJsonObject("amount").getLong("total"),
          payment.getString("currency"));
    }
    plan(simulator);
    System.out.println(
        "payment window        "
            + simulator.window().address()
            + "?storeId="
            + simulator.storeId()
            + "&channelKey="
            + Channel.CARD.key()
            + "&paymentId=payment-next&orderName=tea&totalAmount=15000&currency=KRW&payMethod=CARD");
    System.out.println("Stop it with Ctrl+C.");
  }

  /** Adds a billing key and two scheduled payments, the first of which is due soon. */
  private static void plan(PortOneV2Simulator simulator) {
    String billingKey = simulator.billingKeys().issue().getString("billingKey");
    System.out.println("billing key           " + billingKey);
    Instant now = simulator.clock().now();
    for (Duration wait : List.of(Duration.ofMinutes(1), Duration.ofDays(30))) {
      String paymentId = "payment-in-" + wait.toSeconds() + "s";
      Instant at = now.plus(wait).truncatedTo(ChronoUnit.SECONDS);
      JsonObject schedule = simulator.schedules().plan(billingKey, paymentId, at, 9000);
      System.out.println(
          "schedule              " + schedule.getString("id") + " pays " + paymentId + " at " + at);
    }
  }

  private static List<JsonObject> examples(Ledger ledger) {
    return List.of(
        ledger.add(PaymentSeed.paid().id("payment-0001")),
        ledger.add(PaymentSeed.virtualAccount().id("payment-0002").amount(30_000)),
        ledger.add(PaymentSeed.partiallyCancelled(3000).id("payment-0003")),
        ledger.add(PaymentSeed.cancelled().id("payment-0004").amount(5000)),
        ledger.add(PaymentSeed.failed().id("payment-0005").amount(22_000)),
        ledger.add(PaymentSeed.ready().id("payment-0006").amount(9000)),
        ledger.add(PaymentSeed.payPending().id("payment-0007").amount(600).currency("USD")),
        ledger.add(PaymentSeed.paid().id("payment-0008").amount(600).currency("USD")),
        ledger.add(PaymentSeed.paid().id("payment-0009").channel(Channel.LIVE)),
        ledger.add(PaymentSeed.paid().id("payment-0010").channel(Channel.LATE_REFUNDS)));
  }
}
