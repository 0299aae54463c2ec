import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;

/**
 * PortOne V2: a query over the event bus, a refund whose answer is lost and that happens once, and
 * a declined charge.
 *
 * <p>Uses an in-process simulator, or, with PORTONE_V2_API_SECRET in the environment, the real
 * PortOne, with a query only.
 */
final class QuickstartV2 {
  private final Vertx vertx;
  private final PrintStream out;

  QuickstartV2(Vertx vertx, PrintStream out) {
    this.vertx = vertx;
    this.out = out;
  }

  /** Waits for the end, which only the main thread may do. A failure ends with exit code 1. */
  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      new QuickstartV2(vertx, System.out).run().await();
    } finally {
      vertx.close().await();
    }
  }

  /** Asks the real PortOne when there is a secret, otherwise the simulator. */
  Future<Void> run() {
    return System.getenv("PORTONE_V2_API_SECRET") != null ? live() : simulated();
  }

  Future<Void> simulated() {
    out.println("PortOne V2 is simulated; set PORTONE_V2_API_SECRET for the real one.");
    return PortOneV2Simulator.start(vertx).compose(this::tour);
  }

  private Future<Void> tour(PortOneV2Simulator portone) {
    portone.ledger().pay("payment-0001", 15_000);
    String billingKey = portone.billingKeys().issue().getString("billingKey");
    portone.billingKeys().decline(billingKey, true);
    PortOneV2Options options =
        new PortOneV2Options()
            .setBaseUrl(portone.baseUrl())
            .setApiSecret(portone.apiSecret())
            .setCommandsEnabled(true);
    PortOneV2Client client = PortOneV2Client.proxy(vertx, "portone.v2");
    return vertx
        .deployVerticle(new PortOneV2Verticle(options))
        .compose(id -> ask("payment-0001"))
        .onSuccess(status -> out.println("\npayments.get over the event bus\n  " + status))
        .compose(done -> refund(portone, client))
        .compose(done -> declinedCharge(client, billingKey));
  }

  // [ask]
  private Future<String> ask(String paymentId) {
    return vertx
        .eventBus()
        .<JsonObject>request(
            "portone.v2.query",
            new JsonObject().put("paymentId", paymentId),
            new DeliveryOptions()
                .addHeader("action", "payments.get")
                .addHeader("timeout", "10000")
                .setSendTimeout(11_000))
        .map(reply -> reply.body().getString("status"));
  }

  // [/ask]

  // [refund]
  /** The first answer is lost after the refund; the client sends it again with the same key. */
  private Future<Void> refund(PortOneV2Simulator portone, PortOneV2Client client) {
    portone.faults().next("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()));
    return client
        .withIdempotencyKey("refund-of-order-0001")
        .payments()
        .cancel(
            CancelRequest.builder()
                .paymentId("payment-0001")
                .amount(4_000)
                .reason("customer's request")
                .build())
        .compose(refund -> client.payments().get("payment-0001"))
        .onSuccess(payment -> print(payment, portone.count("payments.cancel")))
        .mapEmpty();
  }

  // [/refund]

  private void print(Payment payment, long requests) {
    out.println("\npayments.cancel, sent " + requests + " times because an answer was lost");
    out.printf(
        "  %s  %s  %d of %d %s refunded, %d left%n",
        payment.id(),
        payment.status(),
        payment.amount().cancelled(),
        payment.amount().total(),
        payment.currency(),
        payment.refundable());
  }

  // [declined]
  private Future<Void> declinedCharge(PortOneV2Client client, String billingKey) {
    return client
        .payments()
        .payWithBillingKey(
            PayWithBillingKeyRequest.builder()
                .paymentId("payment-0002")
                .billingKey(billingKey)
                .orderName("a month of tea")
                .amount(PaymentAmountInput.builder().total(9_900).build())
                .currency(Currency.KRW)
                .build())
        .transform(
            (paid, failure) -> {
              if (failure instanceof PortOneException declined) {
                out.println("\npayments.payWithBillingKey");
                out.println("  " + declined.kind() + "  " + declined.errorType());
                out.println("  the payment company says " + declined.pgCode());
              }
              return Future.succeededFuture();
            });
  }

  // [/declined]

  /** Lists the latest payments of a real merchant. */
  Future<Void> live() {
    out.println("PortOne V2 is the real one: " + PortOneV2Options.DEFAULT_BASE_URL);
    PortOneV2Client client = PortOneV2Client.create(vertx, new PortOneV2Options());
    return client
        .payments()
        .list(ListRequest.builder().build())
        .onSuccess(
            page ->
                page.items()
                    .forEach(payment -> out.println("  " + payment.id() + "  " + payment.status())))
        .eventually(client::close)
        .mapEmpty();
  }
}
