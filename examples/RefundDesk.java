import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.Payments;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.OrderPayments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.math.BigDecimal;

/**
 * Refunds that happen exactly once, even if sent twice by mistake or without an answer.
 *
 * <p>The pattern to copy is {@link #refund}.
 */
final class RefundDesk {
  private final Payments payments;
  private final PrintStream out;

  RefundDesk(PortOneV1Client client, PrintStream out) {
    this.payments = client.payments();
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
    return PortOneSimulator.start(vertx)
        .compose(
            portone -> {
              portone.ledger().pay("order-1", 30_000);
              PortOneV1Options options =
                  new PortOneV1Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiKey(portone.apiKey())
                      .setApiSecret(portone.apiSecret())
                      // Without this a verticle answers queries only.
                      .setCommandsEnabled(true);
              RefundDesk desk = new RefundDesk(PortOneV1Client.proxy(vertx, "portone.v1"), out);
              return vertx
                  .deployVerticle(new PortOneV1Verticle(options))
                  .compose(id -> desk.sentTwice())
                  .onSuccess(done -> desk.printExecutions(portone))
                  .compose(done -> desk.answerLost(portone))
                  .onSuccess(done -> desk.printExecutions(portone))
                  .compose(done -> desk.requestLost(portone))
                  .onSuccess(done -> desk.printExecutions(portone));
            });
  }

  // [refund]
  /**
   * Refunds a part of a payment, once. A failure after which the refund may have happened is
   * returned only if PortOne's data does not show whether it did. A later retry must use the same
   * {@code decided}: its balance ensures that only one of the two refunds succeeds.
   *
   * @param decided the payment at the time of the decision, which a shop stores first
   */
  Future<Payment> refund(Payment decided, BigDecimal amount, String reason) {
    CancelRequest request =
        CancelRequest.builder()
            .impUid(decided.impUid())
            .amount(amount)
            .refundable(decided.refundable())
            .reason(reason)
            .build();
    return payments
        .cancel(request)
        .recover(
            failure ->
                mayHaveHappened(failure)
                    ? lookUp(decided, amount, failure)
                    : Future.failedFuture(failure));
  }

  /** Queries the current state of the order; never repeats the refund. */
  private Future<Payment> lookUp(Payment decided, BigDecimal amount, Throwable doubt) {
    return payments
        .reconcile(decided.merchantUid())
        .transform(
            (order, unread) -> {
              if (unread != null) {
                // Not the failure of the query, which may be one that allows a retry.
                return Future.failedFuture(doubt);
              }
              Payment now = same(decided, order);
              BigDecimal since = now.cancelAmount().subtract(decided.cancelAmount());
              out.println("  " + kind(doubt) + "; PortOne has refunded " + since + " since");
              // A sum of zero may still change, and another sum includes another refund.
              return since.compareTo(amount) == 0
                  ? Future.succeededFuture(now)
                  : Future.failedFuture(doubt);
            });
  }

  /** Returns the payment to refund; an order may have several payments. */
  private static Payment same(Payment decided, OrderPayments order) {
    return order.payments().stream()
        .filter(payment -> payment.impUid().equals(decided.impUid()))
        .findFirst()
        .orElse(decided);
  }

  /** Returns whether the refund may have happened despite the failure. */
  private static boolean mayHaveHappened(Throwable failure) {
    return !(failure instanceof PortOneException known)
        || switch (known.kind()) {
          case OUTCOME_UNKNOWN, BAD_UPSTREAM, TIMEOUT, INTERNAL -> true;
          case INVALID_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED -> false;
          case RATE_LIMITED, CANCELLED, UNAVAILABLE -> false;
        };
  }

  // [/refund]

  private Future<Void> sentTwice() {
    return payments
        .find("order-1")
        .compose(
            paid -> {
              print("order-1", paid);
              CancelRequest request =
                  CancelRequest.builder()
                      .impUid(paid.impUid())
                      .amount(new BigDecimal("12000"))
                      .refundable(paid.refundable())
                      .reason("one of three came broken")
                      .build();
              return payments
                  .cancel(request)
                  .onSuccess(refunded -> print("a part of 12000 refunded", refunded))
                  .compose(done -> payments.cancel(request).transform(this::rejected));
            });
  }

  /**
   * Checks that the second refund is rejected, because its checksum differs from the current
   * balance.
   */
  private Future<Void> rejected(Payment refunded, Throwable failure) {
    if (kind(failure) != FailureKind.REJECTED) {
      return Future.failedFuture("the second refund was not rejected: " + failure);
    }
    out.println("the same request again, by mistake");
    out.println("  " + kind(failure) + "; its balance differs from the current one");
    return Future.succeededFuture();
  }

  private Future<Void> answerLost(PortOneSimulator portone) {
    return payments
        .find("order-1")
        .compose(
            decided -> {
              out.println("a refund of 5000 whose answer is lost");
              portone.faults().next("payments.cancel", new Fault.Disconnect().afterRunning());
              return refund(decided, new BigDecimal("5000"), "a late parcel");
            })
        .onSuccess(refunded -> print("it happened, so it is not repeated", refunded))
        .mapEmpty();
  }

  private Future<Void> requestLost(PortOneSimulator portone) {
    return payments
        .find("order-1")
        .compose(
            decided -> {
              BigDecimal amount = new BigDecimal("3000");
              out.println("a refund of 3000 that is lost on its way");
              portone.faults().next("payments.cancel", new Fault.Disconnect());
              return refund(decided, amount, "a voucher")
                  .transform(
                      (refunded, failure) ->
                          kind(failure) == FailureKind.OUTCOME_UNKNOWN
                              ? refund(decided, amount, "a voucher")
                              : Future.failedFuture("it was not lost: " + failure));
            })
        .onSuccess(refunded -> print("a later retry with the same balance", refunded))
        .mapEmpty();
  }

  private void print(String what, Payment payment) {
    out.println(what);
    out.printf(
        "  reads %s, partially cancelled: %s, fully: %s, refundable: %s of %s %s%n",
        payment.status(),
        payment.isPartiallyCancelled(),
        payment.isFullyCancelled(),
        payment.refundable(),
        payment.amount(),
        payment.currency());
  }

  private void printExecutions(PortOneSimulator portone) {
    out.println("refunds executed at PortOne: " + portone.executions("order-1"));
    out.println();
  }

  private static FailureKind kind(Throwable failure) {
    return failure instanceof PortOneException known ? known.kind() : FailureKind.INTERNAL;
  }
}
