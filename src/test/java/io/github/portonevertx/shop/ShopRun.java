package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.SeededRandom;
import io.github.portonevertx.shop.OrderPlan.BuyerAction;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.testkit.v1.WebhookSettings;
import io.github.portonevertx.testkit.v1.WindowSettings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.webhook.Sweep;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The run of one shop, from its deployment to the comparison of its records. */
final class ShopRun {
  /** The number of orders between two nights. */
  private static final int DAY = 350;

  /** The number of concurrent buyers. */
  private static final int LANES = 32;

  /** The attempts of the last sweep, which in production are one interval apart. */
  private static final int LAST_SWEEP_ATTEMPTS = 120;

  /** The attempts of a sweep under faults; its position moves when one succeeds. */
  private static final int SWEEP_ATTEMPTS = 4;

  private static final int PAUSE_MILLIS = 250;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Longer than the overlap of two sweeps, so that a change missed by a sweep is never found. */
  private static final Duration NIGHT = Sweep.OVERLAP.plus(MINUTE);

  private final Vertx vertx = Vertx.vertx();
  private final ManualClock clock = ManualClock.stopped();
  private final List<OrderPlan> plans;
  private final PortOneSimulator simulator;
  private final RandomShop shop;
  private final FaultSchedule schedule;
  private final Forger forger;
  private final Buyers buyers;

  /** The number of refunds that the shop requested for each payment. */
  private final Map<String, Integer> refunds = new ConcurrentHashMap<>();

  private ShopRun(long seed, int orders) {
    SeededRandom random = new SeededRandom(seed);
    plans = IntStream.range(0, orders).mapToObj(index -> OrderPlan.of(random, index)).toList();
    simulator =
        PortOneSimulator.start(
                vertx,
                new SimulatorOptions().withClock(clock).withRequestLimit(10_000 + orders * 4))
            .await();
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setRetryBackoff(Duration.ofMillis(5))
            .setRequestTimeout(Duration.ofMillis(800))
            .setPgTimeout(Duration.ofMillis(800));
    shop = new RandomShop(options, random, clock.now(), clock::now, 10 * orders);
    vertx.deployVerticle(shop).await();
    schedule = new FaultSchedule(random, simulator.faults());
    simulator.webhooks().deliveryFaults().each(schedule::ofDelivery);
    forger = new Forger(simulator.webhooks(), shop.url("/webhook"));
    buyers = new Buyers(vertx, simulator, shop, LANES);
  }

  static Findings of(long seed, int orders) {
    ShopRun run = new ShopRun(seed, orders);
    try {
      return run.days();
    } finally {
      run.vertx.close().await();
    }
  }

  private Findings days() {
    for (int first = 0; first < plans.size(); first += DAY) {
      if (first > 0) {
        clock.advance(NIGHT);
      }
      day(first / DAY, plans.subList(first, Math.min(plans.size(), first + DAY)));
    }
    int faults = schedule.clear();
    simulator.webhooks().deliveryFaults().clear();
    shop.calm().await();
    for (int i = 0; i <= WebhookSettings.MAX_RESENDS; i++) {
      resend();
    }
    ShopAudit audit = new ShopAudit(plans, simulator, shop, schedule, forger, faults);
    shop.onShopContext(
            () -> {
              audit.beforeTheLastSweep();
              return Future.succeededFuture();
            })
        .await();
    boolean swept = sweepAtLast(LAST_SWEEP_ATTEMPTS).await();
    vertx.undeploy(shop.deploymentID()).await();
    return audit.end(swept, refunds);
  }

  /** On a busy machine a request may still time out, or the token may be in renewal. */
  private Future<Boolean> sweepAtLast(int tries) {
    return shop.sweep()
        .compose(
            done ->
                done || tries == 0
                    ? Future.succeededFuture(done)
                    : vertx
                        .timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                        .compose(over -> sweepAtLast(tries - 1)));
  }

  private void day(int number, List<OrderPlan> orders) {
    boolean form = number % 2 == 1;
    simulator
        .webhooks()
        .use(
            new WebhookSettings()
                .withUrl(shop.url("/webhook"))
                .withForm(form)
                .withResends(WebhookSettings.MAX_RESENDS)
                .withNullCancellationId(form));
    simulator.window().use(new WindowSettings().withConfirmForm(form).withClosingFails(form));
    simulator
        .ledger()
        .add(PaymentSeed.paid().merchantUid("of-another-shop-" + number).amount(1_000));
    Future<Boolean> sweep = shop.sweep();
    List<Future<?>> lanes = new ArrayList<>();
    for (int lane = 0; lane < LANES; lane++) {
      lanes.add(runOrders(orders, lane, new HashMap<>()));
    }
    Future.all(lanes).await();
    sweep.await();
    resend();
    resend();
    List<Future<?>> late = new ArrayList<>();
    orders.forEach(plan -> late.add(nextDay(plan)));
    Future.all(late).await();
    boolean swept = false;
    for (int i = 0; i < SWEEP_ATTEMPTS && !swept; i++) {
      swept = shop.sweep().await();
    }
    resend();
  }

  private void resend() {
    simulator.webhooks().settle().await();
    clock.advance(MINUTE);
    simulator.webhooks().resendDue().await();
    simulator.webhooks().settle().await();
  }

  /**
   * Runs one buyer after another.
   *
   * @param paid valid payments of this lane, by price
   */
  private Future<Void> runOrders(List<OrderPlan> orders, int index, Map<String, String> paid) {
    if (index >= orders.size()) {
      return Future.succeededFuture();
    }
    return runOrders(orders.get(index), paid)
        .compose(done -> runOrders(orders, index + LANES, paid));
  }

  /** Runs all actions of an order on its first day. */
  private Future<Void> runOrders(OrderPlan plan, Map<String, String> paid) {
    schedule.plan(plan);
    String price = plan.order().amount() + plan.order().currency();
    return shop.order(plan.order(), plan.registered())
        .compose(taken -> buyers.act(plan))
        .compose(
            done -> {
              String payment = buyers.payment(plan);
              Future<Void> forged =
                  forger.tries(plan, payment, paid.get(price), buyers::openReturnPage);
              Future<Void> refunded =
                  plan.refundAtOnce() ? refund(plan, payment) : Future.succeededFuture();
              if (payment != null && isPaid(payment)) {
                paid.put(price, payment);
              }
              return Future.all(forged, refunded).mapEmpty();
            });
  }

  /** Makes the deposits and refunds of the next day. */
  private Future<Void> nextDay(OrderPlan plan) {
    String payment = buyers.payment(plan);
    if (payment != null && plan.action() == BuyerAction.ACCOUNT_AND_DEPOSIT) {
      simulator.ledger().deposit(payment);
    }
    return plan.refundAtOnce() && plan.action() != BuyerAction.ACCOUNT_AND_DEPOSIT
        ? Future.succeededFuture()
        : refund(plan, payment);
  }

  private boolean isPaid(@Nullable String impUid) {
    JsonObject payment = impUid == null ? null : simulator.ledger().payment(impUid);
    return payment != null && "paid".equals(payment.getString("status"));
  }

  private Future<Void> refund(OrderPlan plan, @Nullable String impUid) {
    JsonObject payment = impUid == null ? null : simulator.ledger().payment(impUid);
    if (impUid == null || payment == null || !isPaid(impUid)) {
      return Future.succeededFuture();
    }
    BigDecimal all = new BigDecimal(payment.getValue("amount").toString());
    BigDecimal part = all.divide(BigDecimal.valueOf(3), all.scale(), RoundingMode.DOWN);
    return switch (plan.refund()) {
      case NONE -> Future.succeededFuture();
      case CONSOLE_ALL -> consoleRefund(impUid, all);
      case CONSOLE_PART -> consoleRefund(impUid, part);
      case CONSOLE_TWO_PARTS ->
          consoleRefund(impUid, part).compose(first -> consoleRefund(impUid, part));
      case SHOP_ALL -> shopRefund(CancelRequest.builder().impUid(impUid).fullAmount(), impUid, all);
      case SHOP_PART ->
          shopRefund(CancelRequest.builder().impUid(impUid).amount(part), impUid, all);
      case SHOP_PART_WITH_WEBHOOK ->
          shopRefund(
              CancelRequest.builder().impUid(impUid).amount(part).enableWebhook(true), impUid, all);
    };
  }

  private Future<Void> consoleRefund(String impUid, BigDecimal amount) {
    simulator.ledger().refund(impUid, amount, null);
    return Future.succeededFuture();
  }

  private Future<Void> shopRefund(CancelRequest.Builder request, String impUid, BigDecimal left) {
    refunds.merge(impUid, 1, Integer::sum);
    return shop.refund(
        request
            .refundable(left)
            .refundHolder("홍길동")
            .refundBank("004")
            .refundAccount("000-0000-0000")
            .build());
  }
}
