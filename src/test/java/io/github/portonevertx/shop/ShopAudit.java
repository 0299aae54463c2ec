package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.shop.RandomShop.Word;
import io.github.portonevertx.testkit.v1.ConfirmRequest;
import io.github.portonevertx.testkit.v1.Delivery;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.Webhook;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares the shop's records with the simulator's, and counts both. */
final class ShopAudit {
  /** The section of all counts. */
  static final String SECTION = "shop";

  private final Findings findings = new Findings();
  private final List<OrderPlan> plans;
  private final PortOneSimulator simulator;
  private final RandomShop shop;
  private final FaultSchedule schedule;
  private final Forger forger;

  ShopAudit(
      List<OrderPlan> plans,
      PortOneSimulator simulator,
      RandomShop shop,
      FaultSchedule schedule,
      Forger forger,
      long faults) {
    this.plans = plans;
    this.simulator = simulator;
    this.shop = shop;
    this.schedule = schedule;
    this.forger = forger;
    count("faults met", faults);
  }

  private void count(String what, long number) {
    findings.count(SECTION, what, number);
  }

  private void breaks(String what) {
    findings.breaks(what);
  }

  /** On the shop's event loop: a webhook that was answered 200 has been handled. */
  void beforeTheLastSweep() {
    Oracle oracle = new Oracle(simulator.ledger().payments());
    for (Delivery delivery : simulator.webhooks().deliveries()) {
      Webhook webhook = delivery.webhook();
      if (webhook != null && delivery.status() == 200) {
        PaymentStep latest = shop.events.latest.get(webhook.impUid());
        if (latest == null || latest.age() < age(webhook)) {
          breaks("answered 200 and not handled: " + webhook + ", " + latest);
        }
      }
    }
    shop.orders.values().stream()
        .filter(order -> oracle.result(order.order) == Result.VERIFIED)
        .filter(order -> order.state != Result.VERIFIED)
        .forEach(order -> count("paid orders that only the last sweep tells of", 1));
  }

  private static int age(Webhook webhook) {
    return switch (webhook.status()) {
      case "ready" -> 1;
      case "paid" -> 2;
      default -> 3;
    };
  }

  /** When the shop is closed. */
  Findings end(boolean swept, Map<String, Integer> refunds) {
    if (!swept) {
      breaks("no sweep got through, though nothing was in its way");
    }
    Oracle oracle = new Oracle(simulator.ledger().payments());
    plans.forEach(plan -> holdAgainst(oracle, plan));
    shop.events.broken.forEach(this::breaks);
    forger.accepted.forEach(what -> breaks("accepted: " + what));
    refunds.forEach(
        (impUid, asked) -> {
          count("refunds the shop asked for", asked);
          if (simulator.executions(impUid) > asked) {
            breaks("refunded more often than asked: " + impUid);
          }
        });
    simulator.window().confirmRequests().forEach(this::holdConfirmed);
    countTheRest();
    return findings;
  }

  private void holdAgainst(Oracle oracle, OrderPlan plan) {
    Order order = plan.order();
    ShopOrder books = shop.orders.get(plan.number());
    if (books == null) {
      breaks("never taken: " + plan);
      return;
    }
    List<JsonObject> payments = oracle.payments(order);
    Result right = oracle.result(order);
    if (!summary(right).equals(summary(books.state))) {
      breaks("is " + right + ", booked as " + books.state + ": " + plan);
    }
    boolean wasPaid =
        payments.stream().anyMatch(p -> Oracle.tookMoney(p) && Oracle.isRight(p, order));
    if (books.shipped != null && !wasPaid) {
      breaks("shipped without a right payment: " + plan);
    }
    if (books.shipped == null && right == Result.VERIFIED) {
      breaks("paid and never recognised: " + plan);
    }
    payments.forEach(payment -> holdPayment(books, payment));
    books.booked.keySet().forEach(step -> holdStep(oracle.payment(step.impUid()), order, step));
    count("orders", 1);
    count("repeats, idempotent", books.repeats);
    count("found " + right, 1);
    if (wasPaid) {
      count("orders paid", 1);
    }
    if (books.shipped != null) {
      count("recognised by " + books.shipped, 1);
    }
  }

  /** None of these words means money, and an open window is no event. */
  private static String summary(Result result) {
    return switch (result) {
      case NOT_FOUND, NOT_PAID, FAILED -> "not paid";
      default -> result.name();
    };
  }

  /** The last state of each payment was handled, and once. */
  private void holdPayment(ShopOrder books, JsonObject payment) {
    PaymentStep step = Oracle.step(payment);
    count("payments " + step.state(), 1);
    if (step.state() == PaymentState.WINDOW_OPEN) {
      return;
    }
    int handled = shop.events.handled.getOrDefault(step, 0);
    if (handled != 1 || !books.booked.containsKey(step)) {
      breaks("handled " + handled + " times: " + step + " of " + books.order.merchantUid());
    }
    BigDecimal back =
        books.booked.keySet().stream()
            .filter(each -> each.impUid().equals(step.impUid()))
            .map(PaymentStep::givenBack)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    if (back.compareTo(step.givenBack()) != 0) {
      breaks("given back " + step.givenBack() + ", booked " + back + ": " + payment);
    }
    if (back.signum() > 0) {
      count("refunds recognised", 1);
    }
  }

  /** Nothing is booked that has not been. */
  private void holdStep(JsonObject payment, Order order, PaymentStep step) {
    boolean happened =
        switch (step.state()) {
          case PAID, PARTIALLY_CANCELLED, CANCELLED -> Oracle.tookMoney(payment);
          case FAILED -> "failed".equals(payment.getString("status"));
          case AWAITING_DEPOSIT -> payment.getString("vbank_num") != null;
          case WINDOW_OPEN -> true;
          case UNKNOWN -> false;
        };
    if (!happened
        || !order.merchantUid().equals(payment.getString("merchant_uid"))
        || Oracle.money(payment, "cancel_amount").compareTo(step.givenBack()) < 0) {
      breaks("booked, and never happened: " + step + " for " + order.merchantUid());
    }
  }

  private void holdConfirmed(ConfirmRequest request) {
    String impUid = impUid(request);
    Word word = shop.words.get(impUid);
    count("confirm requests " + (request.isAgreed() ? "approved" : "refused"), 1);
    if (word != null) {
      count("the shop " + word, 1);
    }
    JsonObject payment = Objects.requireNonNull(simulator.ledger().payment(impUid));
    boolean paid = Oracle.tookMoney(payment);
    if (word != Word.APPROVES && (request.isAgreed() || paid)) {
      breaks("approved though the shop " + word + ": " + request);
    }
    if (!request.isAgreed() && paid) {
      breaks("paid though not approved: " + request);
    }
  }

  private void countTheRest() {
    count("webhooks", simulator.webhooks().count());
    count("attempts, forged ones included", simulator.webhooks().attempts());
    count(
        "resends", simulator.webhooks().deliveries().stream().filter(d -> d.attempt() > 1).count());
    Map<Integer, Long> answers =
        simulator.webhooks().deliveries().stream()
            .collect(Collectors.groupingBy(Delivery::status, Collectors.counting()));
    answers.forEach((status, number) -> count("webhooks answered " + status, number));
    count("webhooks dropped", schedule.dropped.get());
    count("webhooks duplicated", schedule.repeated.get());
    count("webhooks overtaken", schedule.overtaken.get());
    count("webhooks delayed", schedule.delayed.get());
    count("webhooks forged", simulator.webhooks().forged());
    forger.tried.forEach((forgery, number) -> count("forged " + forgery, number));
    count("handler calls", shop.events.calls);
    count("handler failures", shop.events.failures);
    count("events of strangers", shop.strangers);
    count("sweeps done", shop.sweepsDone);
    count("sweeps failed", shop.sweepsFailed);
    count("requests to PortOne", simulator.requests().size());
    schedule.planned.forEach((kind, number) -> count("planned " + kind, number));
  }

  private static String impUid(ConfirmRequest request) {
    if (request.body().startsWith("{")) {
      return new JsonObject(request.body()).getString("imp_uid");
    }
    return request.body().replaceFirst("(.*&)?imp_uid=([^&]*).*", "$2");
  }
}
