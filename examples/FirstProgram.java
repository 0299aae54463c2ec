import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;

/** The smallest program, shown in the README: deploys the verticle and queries one payment. */
final class FirstProgram {
  private FirstProgram() {}

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
              String impUid = portone.ledger().pay(15_000).getString("imp_uid");
              PortOneV1Options options =
                  new PortOneV1Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiKey(portone.apiKey())
                      .setApiSecret(portone.apiSecret());
              return status(vertx, options, impUid);
            })
        .onSuccess(out::println)
        .mapEmpty();
  }

  // [first]
  static Future<String> status(Vertx vertx, PortOneV1Options options, String impUid) {
    DeliveryOptions get =
        new DeliveryOptions()
            .addHeader("action", "payments.get")
            // The verticle answers within 10 s, with a reason if it cannot return the payment.
            .addHeader("timeout", "10000")
            // The send timeout is longer, because a timeout of Vert.x has no reason.
            .setSendTimeout(11_000);
    JsonObject parameters = new JsonObject().put("imp_uid", impUid);
    return vertx
        .deployVerticle(new PortOneV1Verticle(options))
        .compose(id -> vertx.eventBus().<JsonObject>request("portone.v1.query", parameters, get))
        .map(reply -> reply.body().getString("status"));
  }
  // [/first]
}
