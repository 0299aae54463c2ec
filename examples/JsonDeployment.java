import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;

/** A deployment by class name with JSON configuration, for a launcher or another language. */
final class JsonDeployment {
  private static final String VERTICLE = "io.github.portonevertx.v1.PortOneV1Verticle";

  private JsonDeployment() {}

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
              portone.ledger().pay("order-1", 15_000);
              JsonObject config =
                  new JsonObject()
                      .put("baseUrl", portone.baseUrl())
                      .put("apiKey", portone.apiKey())
                      .put("apiSecret", portone.apiSecret())
                      .put("requestTimeout", 5_000);
              return misspelt(vertx, config, out)
                  .compose(done -> twoInstances(vertx, config))
                  .onSuccess(id -> out.println("deployed 2 instances of " + VERTICLE))
                  .compose(id -> ask(vertx, out))
                  .compose(done -> ask(vertx, out));
            });
  }

  /** Shows that an unknown setting fails the deployment instead of being ignored. */
  private static Future<Void> misspelt(Vertx vertx, JsonObject config, PrintStream out) {
    JsonObject wrong = config.copy().put("requestTimout", 5_000);
    return vertx
        .deployVerticle(VERTICLE, new DeploymentOptions().setConfig(wrong))
        .transform(
            (id, failure) -> {
              if (failure == null) {
                return Future.failedFuture("a misspelt option was accepted");
              }
              out.println("rejected: " + failure.getMessage());
              return Future.succeededFuture();
            });
  }

  // [json]
  /**
   * Deploys two instances, each with its own event loop and token owner; the event bus alternates
   * between them.
   */
  private static Future<String> twoInstances(Vertx vertx, JsonObject config) {
    return vertx.deployVerticle(
        "io.github.portonevertx.v1.PortOneV1Verticle",
        new DeploymentOptions().setInstances(2).setConfig(config));
  }

  // [/json]

  private static Future<Void> ask(Vertx vertx, PrintStream out) {
    return vertx
        .eventBus()
        .<JsonObject>request(
            "portone.v1.query",
            new JsonObject().put("merchant_uid", "order-1"),
            new DeliveryOptions()
                .addHeader("action", "payments.find")
                .addHeader("timeout", "10000")
                .setSendTimeout(11_000))
        .onSuccess(
            reply ->
                out.println(
                    reply.body().getString("merchant_uid")
                        + " "
                        + reply.body().getString("status")))
        .mapEmpty();
  }
}
