package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.PortProperty;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A program that runs the simulator with real time, a few example payments and a billing key on the
 * port {@code -Dport=…} (8484 by default), until it is killed.
 */
public final class SimulatorMain {

  private SimulatorMain() {}

  /** Starts the simulator; arguments are ignored. */
  public static void main(String[] args) {
    int port = PortProperty.read();
    Vertx vertx = Vertx.vertx();
    // The main thread may end, because Vert.x threads keep the JVM alive.
    PortOneSimulator.start(vertx, new SimulatorOptions().withPort(port))
        .onSuccess(SimulatorMain::welcome)
        .onFailure(e -> PortProperty.exitTaken(port, e));
  }

  private static void welcome(PortOneSimulator simulator) {
    System.out.println("PortOne simulator  " + simulator.baseUrl());
    System.out.println("imp_key            " + simulator.apiKey());
    System.out.println("imp_secret         " + simulator.apiSecret());
    for (JsonObject payment : examples(simulator.ledger())) {
      System.out.printf(
          "%s   %-9s %8s %s  merchant_uid %s%s%n",
          payment.getString("imp_uid"),
          payment.getString("status"),
          Ledger.money(payment, "amount").toPlainString(),
          payment.getString("currency"),
          payment.getString("merchant_uid"),
          payment.getBoolean("sandbox") ? "  (test channel: needs include_sandbox=true)" : "");
    }
    plan(simulator);
    System.out.println(
        "payment window     "
            + simulator.window().address()
            + "?merchant_uid=order-next&amount=15000");
    System.out.println("Stop it with Ctrl+C.");
  }

  /** Adds a billing key and two planned charges, the first of which is due soon. */
  private static void plan(PortOneSimulator simulator) {
    String customerUid = simulator.billingKeys().issue("customer-1").getString("customer_uid");
    System.out.println("billing key        customer_uid " + customerUid);
    Instant now = simulator.clock().now();
    for (Duration wait : List.of(Duration.ofMinutes(1), Duration.ofDays(30))) {
      String merchantUid = "order-in-" + wait.toSeconds() + "s";
      Instant at = now.plus(wait).truncatedTo(ChronoUnit.SECONDS);
      simulator.schedules().plan(customerUid, merchantUid, at, 9000);
      System.out.println("planned charge     " + at + "  merchant_uid " + merchantUid);
    }
  }

  private static List<JsonObject> examples(Ledger ledger) {
    ledger.prepare("order-next", BigDecimal.valueOf(15_000), "KRW");
    return List.of(
        ledger.pay(1004),
        ledger.add(PaymentSeed.ready().amount(9000)),
        ledger.add(PaymentSeed.failed().amount(22_000)),
        ledger.add(PaymentSeed.cancelled().amount(5000)),
        ledger.add(PaymentSeed.partiallyCancelled(3000).amount(10_000)),
        ledger.add(PaymentSeed.virtualAccount().amount(30_000)),
        ledger.add(PaymentSeed.dollars()),
        ledger.add(PaymentSeed.payco().amount(7000)),
        ledger.add(PaymentSeed.paid().amount(100).testChannel()));
  }
}
