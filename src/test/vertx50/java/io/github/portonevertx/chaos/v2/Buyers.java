package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pays for orders in several ways, and refunds some of them in one or two parts. */
final class Buyers {
  /** How often a buyer looks for its order in the books. */
  private static final int MOST_LOOKS = 200;

  private final Vertx vertx;
  private final PortOneV2Simulator portone;
  private final PortOneV2Client client;
  private final Pool books;
  private final Forger forger;
  private final Random random;
  private final String good;
  private final String declined;
  private final AtomicInteger next = new AtomicInteger();

  /** Prepares the billing keys. */
  Buyers(
      Vertx vertx,
      PortOneV2Simulator portone,
      PortOneV2Client client,
      Pool books,
      Forger forger,
      Random random) {
    this.vertx = vertx;
    this.portone = portone;
    this.client = client;
    this.books = books;
    this.forger = forger;
    this.random = random;
    good = portone.billingKeys().issue().getString("billingKey");
    declined = portone.billingKeys().issue().getString("billingKey");
    portone.billingKeys().decline(declined, true);
  }

  /** Completes when all orders are done, some of them at a time. */
  Future<Void> buy(int orders, int atOnce) {
    List<Future<Void>> buyers = new ArrayList<>();
    for (int i = 0; i < atOnce; i++) {
      buyers.add(next(orders));
    }
    return Future.all(buyers).mapEmpty();
  }

  private Future<Void> next(int orders) {
    int number = next.getAndIncrement();
    return number >= orders
        ? Future.succeededFuture()
        : order("order-" + number)
            .compose(done -> handled("order-" + number, MOST_LOOKS))
            .compose(done -> next(orders));
  }

  /**
   * Waits until the last state of an order is in the books, so that the nodes have as many payments
   * to handle as they can. An order whose state is lost is found by the audit.
   */
  private Future<Void> handled(String payment, int looks) {
    JsonObject now = portone.ledger().payment(payment);
    if (now == null || looks == 0) {
      return Future.succeededFuture();
    }
    String state = now.getString("status") + " " + now.getJsonObject("amount").getLong("cancelled");
    return books
        .preparedQuery("select 1 from applied where payment = $1 and state = $2")
        .execute(Tuple.of(payment, state))
        .compose(
            rows ->
                rows.size() > 0
                    ? Future.succeededFuture()
                    : pause().compose(over -> handled(payment, looks - 1)));
  }

  private Future<Void> order(String payment) {
    long amount = 1_000L * (1 + random.nextInt(50));
    int way = random.nextInt(10);
    Future<Boolean> paid;
    if (way < 6) {
      paid = charge(payment, good, amount).map(true);
    } else if (way < 7) {
      paid = charge(payment, declined, amount).recover(Buyers::expectedDecline).map(false);
    } else if (way < 9) {
      portone.ledger().add(PaymentSeed.virtualAccount().id(payment).amount(amount));
      paid =
          pause()
              .map(
                  done -> {
                    portone.ledger().deposit(payment);
                    return false;
                  });
    } else {
      portone.ledger().add(PaymentSeed.payPending().id(payment).amount(amount));
      paid =
          pause()
              .map(
                  done -> {
                    portone.ledger().complete(payment);
                    return true;
                  });
    }
    return paid.compose(
            refundable -> forger.forge(payment).compose(done -> pause()).map(refundable))
        .compose(
            refundable ->
                refundable && random.nextInt(5) < 3
                    ? refund(payment, amount)
                    : Future.succeededFuture());
  }

  /** Waits for the shop in two of three cases, so that it sees each state of most payments. */
  private Future<Void> pauseOrHandled(String payment) {
    return random.nextInt(3) == 0 ? pause() : handled(payment, MOST_LOOKS);
  }

  private static Future<Void> expectedDecline(Throwable failure) {
    return failure instanceof PortOneException e && e.kind() == FailureKind.REJECTED
        ? Future.succeededFuture()
        : Future.failedFuture(failure);
  }

  private Future<Void> charge(String payment, String billingKey, long amount) {
    return client
        .payments()
        .payWithBillingKey(
            PayWithBillingKeyRequest.builder()
                .paymentId(payment)
                .billingKey(billingKey)
                .orderName("예시 상품")
                .amount(PaymentAmountInput.builder().total(amount).build())
                .currency(Currency.KRW)
                .build())
        .mapEmpty();
  }

  private Future<Void> refund(String payment, long amount) {
    long part = amount / 4;
    return pauseOrHandled(payment)
        .compose(done -> random.nextBoolean() ? cancel(payment, part) : Future.succeededFuture())
        .compose(done -> pauseOrHandled(payment))
        .compose(done -> random.nextBoolean() ? cancel(payment, part) : cancel(payment, 0));
  }

  /** Refunds a part; 0 means all that is left. */
  private Future<Void> cancel(String payment, long part) {
    CancelRequest.Builder request = CancelRequest.builder().paymentId(payment).reason("변심");
    return client
        .payments()
        .cancel((part == 0 ? request.fullAmount() : request.amount(part)).build())
        .mapEmpty();
  }

  private Future<Void> pause() {
    Promise<Void> over = Promise.promise();
    vertx.timer(1 + random.nextInt(300), TimeUnit.MILLISECONDS).onSuccess(due -> over.complete());
    return over.future();
  }
}
