import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.billing.Card;
import io.github.portonevertx.v1.billing.IssueRequest;
import io.github.portonevertx.v1.billing.PlannedCharge;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.billing.ScheduleRequest;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.billing.ScheduleStatus;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A monthly subscription: a stored card, planned charges, and one that fails. */
final class Subscription {
  private static final String KEY = "card-of-customer-1";
  private static final BigDecimal PRICE = new BigDecimal("9000");
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private final PortOneV1Client client;
  private final ZonedDateTime start;
  private final PrintStream out;

  Subscription(PortOneV1Client client, Instant start, PrintStream out) {
    this.client = client;
    this.start = start.atZone(KOREA);
    this.out = out;
  }

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    ManualClock clock = ManualClock.at(Instant.parse("2030-01-15T01:00:00Z"));
    return PortOneSimulator.start(vertx, new SimulatorOptions().withClock(clock))
        .compose(
            portone -> {
              PortOneV1Client client =
                  PortOneV1Client.create(
                      vertx,
                      new PortOneV1Options()
                          .setBaseUrl(portone.baseUrl())
                          .setApiKey(portone.apiKey())
                          .setApiSecret(portone.apiSecret()));
              Subscription tea = new Subscription(client, clock.now(), out);
              return tea.begin()
                  .onSuccess(
                      done -> {
                        // Advances two months; in the second one the card's limit is reached.
                        portone.ledger().failNextCharge("tea-3", "limit exceeded");
                        clock.advance(Duration.between(tea.due(1), tea.due(3)));
                      })
                  .compose(done -> tea.table("two months later"))
                  .compose(done -> tea.retryFailed(clock.now()))
                  .compose(done -> tea.end())
                  .compose(done -> tea.table("at the end"))
                  .compose(done -> tea.payments())
                  .onSuccess(
                      done -> out.println("tries to charge tea-3: " + portone.executions("tea-3")))
                  .eventually(client::close);
            });
  }

  // [subscription]
  /** Stores the card, charges the first month at once and plans three more. */
  Future<Void> begin() {
    Card card =
        Card.builder()
            .number("0000-0000-0000-0000")
            .expiry(YearMonth.of(2035, 12))
            .birth("000101")
            .build();
    List<PlannedCharge> months =
        IntStream.rangeClosed(2, 4)
            .mapToObj(
                month ->
                    PlannedCharge.builder()
                        .merchantUid(order(month))
                        .scheduleAt(due(month))
                        .amount(PRICE)
                        .currency("KRW")
                        .name("A month of tea")
                        .build())
            .toList();
    return client
        .customers()
        .issue(
            IssueRequest.builder()
                .customerUid(KEY)
                .channelKey("channel-key-of-the-shop")
                .card(card)
                .build())
        .onSuccess(key -> out.println("stored " + key.customerUid()))
        .compose(
            key ->
                client
                    .subscribe()
                    .again(
                        AgainRequest.builder()
                            .customerUid(KEY)
                            .merchantUid(order(1))
                            .amount(PRICE)
                            .name("A month of tea")
                            .build()))
        .compose(Subscription::paid)
        .onSuccess(payment -> out.println("charged " + payment.merchantUid()))
        .compose(
            payment ->
                client
                    .schedules()
                    .create(ScheduleRequest.builder().customerUid(KEY).schedules(months).build()))
        .onSuccess(planned -> out.println("planned " + orders(planned)))
        .mapEmpty();
  }

  /**
   * Checks the charges that are due. A webhook may be forged, late, repeated or lost, so PortOne is
   * queried; this method can run on a webhook and once a day. Charges that are already paid are
   * skipped.
   */
  Future<Void> retryFailed(Instant now) {
    ScheduleListing made =
        // One second later, because the end is exclusive.
        ScheduleListing.builder()
            .from(start.toInstant())
            .to(now.plusSeconds(1))
            .status(ScheduleStatus.EXECUTED)
            .build();
    return client
        .schedules()
        .streamByCustomer(KEY, made)
        .collect(Collectors.filtering(Subscription::hasFailed, Collectors.toList()))
        .compose(
            failed -> {
              Future<Void> done = Future.succeededFuture();
              for (ScheduleResult charge : failed) {
                done = done.compose(before -> retry(charge));
              }
              return done;
            });
  }

  private Future<Void> retry(ScheduleResult charge) {
    String order = Objects.requireNonNull(charge.merchantUid());
    out.println("failed " + order + ": " + charge.failReason());
    return client
        .schedules()
        .retry(order)
        .compose(Subscription::paid)
        .onSuccess(payment -> out.println("retried " + order + ": " + payment.status()))
        .mapEmpty();
  }

  /**
   * Returns whether the charge failed: EXECUTED means that PortOne attempted it, not that money was
   * taken.
   */
  private static boolean hasFailed(ScheduleResult charge) {
    return PaymentStatus.FAILED.equals(charge.paymentStatus());
  }

  /** Returns the payment, or a failed future if the charge was answered but not paid. */
  private static Future<Payment> paid(Payment payment) {
    return payment.isPaid()
        ? Future.succeededFuture(payment)
        : Future.failedFuture(payment.merchantUid() + " is " + payment.status());
  }

  /** Cancels the subscription. */
  Future<Void> end() {
    return client
        .schedules()
        .cancelAll(KEY)
        .onSuccess(revoked -> out.println("cancelled " + orders(revoked)))
        .mapEmpty();
  }

  // [/subscription]

  /** Streams more than three months, which PortOne does not list at once. */
  private Future<Void> table(String when) {
    return client
        .schedules()
        .streamByCustomer(KEY, ScheduleListing.builder().from(start.toInstant()).to(due(6)).build())
        .collect(Collectors.toList())
        .onSuccess(
            charges -> {
              out.println();
              out.println(when);
              for (ScheduleResult charge : charges) {
                out.printf(
                    "  %s  %s  %-9s  %s%n",
                    charge.merchantUid(),
                    Objects.requireNonNull(charge.scheduleAt()).atZone(KOREA).toLocalDate(),
                    charge.scheduleStatus(),
                    Objects.requireNonNullElse(charge.paymentStatus(), "-"));
              }
              out.println();
            })
        .mapEmpty();
  }

  private Future<Void> payments() {
    return client
        .customers()
        .streamPayments(KEY)
        .collect(Collectors.toList())
        .onSuccess(
            payments -> {
              out.println("payments with " + KEY);
              for (Payment payment : payments) {
                out.printf(
                    "  %s  %-6s  %s %s%n",
                    payment.merchantUid(), payment.status(), payment.amount(), payment.currency());
              }
            })
        .mapEmpty();
  }

  /** Returns the same day of another month, or its last day. */
  private Instant due(int month) {
    return start.plusMonths(month - 1).toInstant();
  }

  private static String order(int month) {
    return "tea-" + month;
  }

  private static List<String> orders(List<ScheduleResult> charges) {
    return charges.stream().map(charge -> String.valueOf(charge.merchantUid())).toList();
  }
}
