import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.streams.ReadStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * The client embedded in a Java backend: records instead of JSON, and a stream over half a year.
 */
final class Embedded {
  private Embedded() {}

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
              PortOneV1Options options =
                  new PortOneV1Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiKey(portone.apiKey())
                      .setApiSecret(portone.apiSecret());
              portone
                  .ledger()
                  .add(PaymentSeed.partiallyCancelled(3_000).amount(10_000).impUid("imp_part"));
              // [create]
              // One for the whole application: it owns the connections and the token.
              PortOneV1Client client = PortOneV1Client.create(vertx, options);
              // [/create]
              return aPartialRefund(client, out)
                  .compose(done -> aWrongName(client, out))
                  .compose(done -> halfAYear(vertx, client, portone, out))
                  .eventually(client::close);
            });
  }

  // [embedded]
  /**
   * Prints the state of a refund. PortOne has one status for full and partial refunds; the amounts
   * differ.
   */
  private static Future<Void> aPartialRefund(PortOneV1Client client, PrintStream out) {
    return client
        .payments()
        .get("imp_part")
        .onSuccess(
            payment -> {
              out.println(payment.impUid() + " reads " + payment.status());
              out.println("  fully cancelled: " + payment.isFullyCancelled());
              out.println("  still refundable: " + payment.refundable() + " " + payment.currency());
            })
        .mapEmpty();
  }

  // [/embedded]

  /** Handles a failure by its kind, because its text may change. */
  private static Future<Void> aWrongName(PortOneV1Client client, PrintStream out) {
    return client
        .payments()
        .get("imp_none")
        .<Void>mapEmpty()
        .recover(
            failure -> {
              if (failure instanceof PortOneException rejected) {
                out.println("imp_none: " + rejected.kind() + ", HTTP " + rejected.httpStatus());
                return Future.succeededFuture();
              }
              return Future.failedFuture(failure);
            });
  }

  /**
   * Streams payments; PortOne lists at most 90 days at once, and the stream splits the time span.
   */
  private static Future<Void> halfAYear(
      Vertx vertx, PortOneV1Client client, PortOneSimulator portone, PrintStream out) {
    Instant now = portone.clock().now();
    Instant start = now.minus(Duration.ofDays(180));
    for (int month = 1; month <= 6; month++) {
      portone
          .ledger()
          .add(
              PaymentSeed.paid()
                  .merchantUid("month-" + month)
                  .startedAt(start.plus(Duration.ofDays(28L * month))));
    }
    // With every status, oldest first, and a time span in the past, no payment is missed.
    ReadStream<Payment> payments =
        client
            .payments()
            .streamByStatus(
                PaymentStatus.ALL,
                Listing.builder()
                    .limit(2)
                    .sorting(Sorting.OLDEST_STARTED_FIRST)
                    .from(start)
                    .to(now.minusSeconds(60))
                    .build());
    Promise<Void> end = Promise.promise();
    // The stream is paused while a payment is stored, so a slow database applies back-pressure.
    payments
        .pause()
        .exceptionHandler(end::tryFail)
        .endHandler(end::tryComplete)
        .handler(
            payment ->
                store(vertx, payment)
                    .onSuccess(
                        stored -> {
                          out.printf(
                              "stored %s, %d list requests so far%n",
                              stored, portone.count("payments.listByStatus"));
                          payments.fetch(1);
                        })
                    .onFailure(end::tryFail));
    payments.fetch(1);
    return end.future();
  }

  /** Simulates a slow database, off the event loop. */
  private static Future<String> store(Vertx vertx, Payment payment) {
    return vertx.executeBlocking(payment::merchantUid);
  }
}
