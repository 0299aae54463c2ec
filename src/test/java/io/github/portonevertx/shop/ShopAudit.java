package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.shop.ConfirmDecisions.ConfirmResponse;
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

/** Compares the records of the shop with those of the simulator, and counts both. */
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

  private void addViolation(String what) {
    findings.addViolation(what);
  }

  /**
   * Runs on the event loop of the shop: an event whose webhook was answered 200 has been handled.
   */
  void beforeTheLastSweep() {
    Oracle oracle = new Oracle(simulator.ledger().payments());
    for (Delivery delivery : simulator.webhooks().deliveries()) {
      Webhook webhook = delivery.webhook();
      if (webhook != null && delivery.status() == 200) {
        PaymentStep latest = shop.events.latest.get(webhook.impUid());
        if (latest == null || latest.age() < age(webhook)) {
          addViolation("answered 200 but not handled: " + webhook + ", " + latest);
        }
      }
    }
    shop.orders.values().stream()
        .filter(order -> oracle.result(order.order) == Result.VERIFIED)
        .filter(order -> order.state != Result.VERIFIED)
        .forEach(order -> count("paid orders found by the last sweep only", 1));
  }

  private static int age(Webhook webhook) {
    return switch (webhook.status()) {
      case "ready" -> 1;
      case "paid" -> 2;
      default -> 3;
    };
  }

  /** Runs when the shop is closed. */
  Findings end(boolean swept, Map<String, Integer> refunds) {
    if (!swept) {
      addViolation("no sweep succeeded, although no fault was planned");
    }
    Oracle oracle = new Oracle(simulator.ledger().payments());
    plans.forEach(plan -> checkOrder(oracle, plan));
    shop.events.violations.forEach(this::addViolation);
    forger.accepted.forEach(what -> addViolation("accepted: " + what));
    refunds.forEach(
        (impUid, asked) -> {
          count("refunds requested by the shop", asked);
          if (simulator.executions(impUid) > asked) {
            addViolation("refunded more often than requested: " + impUid);
          }
        });
    simulator.window().confirmRequests().forEach(this::checkConfirmRequest);
    countTotals();
    return findings;
  }

  private void checkOrder(Oracle oracle, OrderPlan plan) {
    Order order = plan.order();
    ShopOrder shopOrder = shop.orders.get(plan.number());
    if (shopOrder == null) {
      addViolation("without a record: " + plan);
      return;
    }
    List<JsonObject> payments = oracle.payments(order);
    Result right = oracle.result(order);
    if (!summary(right).equals(summary(shopOrder.state))) {
      addViolation("is " + right + ", recorded as " + shopOrder.state + ": " + plan);
    }
    boolean wasPaid =
        payments.stream().anyMatch(p -> Oracle.tookMoney(p) && Oracle.isRight(p, order));
    if (shopOrder.shipped != null && !wasPaid) {
      addViolation("shipped without a valid payment: " + plan);
    }
    if (shopOrder.shipped == null && right == Result.VERIFIED) {
      addViolation("paid and not recognized: " + plan);
    }
    payments.forEach(payment -> checkPayment(shopOrder, payment));
    shopOrder
        .recorded
        .keySet()
        .forEach(step -> checkStep(oracle.payment(step.impUid()), order, step));
    count("orders", 1);
    count("repeated states, ignored", shopOrder.repeats);
    count("found " + right, 1);
    if (wasPaid) {
      count("orders paid", 1);
    }
    if (shopOrder.shipped != null) {
      count("recognized by " + shopOrder.shipped, 1);
    }
  }

  /** None of these results means money, and an open window causes no event. */
  private static String summary(Result result) {
    return switch (result) {
      case NOT_FOUND, NOT_PAID, FAILED -> "not paid";
      default -> result.name();
    };
  }

  /** Checks that the last state of each payment was handled exactly once. */
  private void checkPayment(ShopOrder shopOrder, JsonObject payment) {
    PaymentStep step = Oracle.step(payment);
    count("payments " + step.state(), 1);
    if (step.state() == PaymentState.WINDOW_OPEN) {
      return;
    }
    int handled = shop.events.handled.getOrDefault(step, 0);
    if (handled != 1 || !shopOrder.recorded.containsKey(step)) {
      addViolation(
          "handled " + handled + " times: " + step + " of " + shopOrder.order.merchantUid());
    }
    BigDecimal back =
        shopOrder.recorded.keySet().stream()
            .filter(each -> each.impUid().equals(step.impUid()))
            .map(PaymentStep::refunded)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    if (back.compareTo(step.refunded()) != 0) {
      addViolation("refunded " + step.refunded() + ", recorded " + back + ": " + payment);
    }
    if (back.signum() > 0) {
      count("refunds recognized", 1);
    }
  }

  /** Checks that every recorded step has happened. */
  private void checkStep(JsonObject payment, Order order, PaymentStep step) {
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
        || Oracle.money(payment, "cancel_amount").compareTo(step.refunded()) < 0) {
      addViolation("recorded, but it did not happen: " + step + " for " + order.merchantUid());
    }
  }

  private void checkConfirmRequest(ConfirmRequest request) {
    String impUid = impUid(request);
    ConfirmResponse response = shop.confirmations.responses.get(impUid);
    count("confirm requests " + (request.isAgreed() ? "approved" : "refused"), 1);
    if (response != null) {
      count("the shop " + response, 1);
    }
    JsonObject payment = Objects.requireNonNull(simulator.ledger().payment(impUid));
    boolean paid = Oracle.tookMoney(payment);
    if (response != ConfirmResponse.APPROVES && (request.isAgreed() || paid)) {
      addViolation("approved although the shop " + response + ": " + request);
    }
    if (!request.isAgreed() && paid) {
      addViolation("paid although not approved: " + request);
    }
  }

  private void countTotals() {
    count("webhooks", simulator.webhooks().count());
    count("attempts, including forged ones", simulator.webhooks().attempts());
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
    count("events of unknown orders", shop.unknownOrders);
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
