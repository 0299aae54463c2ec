import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;

/** The smallest program on V2, shown in the README: deploys the verticle and queries a payment. */
final class FirstProgramV2 {
  private FirstProgramV2() {}

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneV2Simulator.start(vertx)
        .compose(
            portone -> {
              portone.ledger().pay("order-1", 15_000);
              PortOneV2Options options =
                  new PortOneV2Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiSecret(portone.apiSecret());
              return status(vertx, options, "order-1")
                  .onSuccess(out::println)
                  .compose(done -> paid(vertx, options, "order-1"));
            })
        .onSuccess(out::println)
        .mapEmpty();
  }

  // [first]
  static Future<String> status(Vertx vertx, PortOneV2Options options, String paymentId) {
    DeliveryOptions get =
        new DeliveryOptions()
            .addHeader("action", "payments.get")
            // The verticle answers within 10 s, with a reason if it cannot return the payment.
            .addHeader("timeout", "10000")
            // The send timeout is longer, because a timeout of Vert.x has no reason.
            .setSendTimeout(11_000);
    JsonObject parameters = new JsonObject().put("paymentId", paymentId);
    return vertx
        .deployVerticle(new PortOneV2Verticle(options))
        .compose(id -> vertx.eventBus().<JsonObject>request("portone.v2.query", parameters, get))
        .map(reply -> reply.body().getString("status"));
  }

  // [/first]

  // [embedded]
  static Future<String> paid(Vertx vertx, PortOneV2Options options, String paymentId) {
    // One for the whole application: it owns the connections.
    PortOneV2Client client = PortOneV2Client.create(vertx, options);
    return client
        .payments()
        .get(paymentId)
        .map(payment -> payment.amount().paid() + " " + payment.currency());
  }
  // [/embedded]
}
