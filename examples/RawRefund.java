import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.util.Objects;

/**
 * Refunds by plain messages, without the typed client: the timeouts to set, and the meaning of each
 * failure.
 */
final class RawRefund {
  private RawRefund() {}

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  // [refund]
  /** PortOne waits for the payment company: as long as the typed client waits for a refund. */
  static final long TIMEOUT = 80_000;

  /**
   * Returns the parameters of a refund.
   *
   * @param balance what could be refunded when the refund was decided: if it is another amount by
   *     then, PortOne rejects the refund, so that a repeated one does not happen twice
   */
  static JsonObject part(String impUid, long amount, long balance) {
    return new JsonObject().put("imp_uid", impUid).put("amount", amount).put("checksum", balance);
  }

  /**
   * Sends a refund. The send timeout is longer than the verticle's, whose failure has more
   * information.
   */
  static Future<Message<JsonObject>> refund(Vertx vertx, JsonObject refund, long timeout) {
    return vertx
        .eventBus()
        .request(
            "portone.v1.command",
            refund,
            new DeliveryOptions()
                .addHeader("action", "payments.cancel")
                .addHeader("timeout", Long.toString(timeout))
                .setSendTimeout(timeout + 1_000));
  }

  /** Returns the kind of a failure. A command may have run unless the answer excludes it. */
  static FailureKind kindOf(ReplyException failure) {
    return switch (failure.failureType()) {
      case RECIPIENT_FAILURE ->
          Objects.requireNonNullElse(
              FailureKind.ofCode(failure.failureCode()), FailureKind.OUTCOME_UNKNOWN);
      // A failure of Vert.x itself, with the code -1. For a query it would be a TIMEOUT.
      case NO_HANDLERS -> FailureKind.UNAVAILABLE;
      case TIMEOUT, ERROR -> FailureKind.OUTCOME_UNKNOWN;
    };
  }

  // [/refund]

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneSimulator.start(vertx)
        .compose(
            portone -> {
              String impUid = portone.ledger().pay("order-1", 15_000).getString("imp_uid");
              JsonObject part = part(impUid, 4_000, 15_000);
              JsonObject next = part(impUid, 4_000, 11_000);
              PortOneV1Options options =
                  new PortOneV1Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiKey(portone.apiKey())
                      .setApiSecret(portone.apiSecret())
                      .setCommandsEnabled(true);
              return vertx
                  .deployVerticle(new PortOneV1Verticle(options))
                  .compose(
                      id ->
                          show("a part", refund(vertx, part, TIMEOUT), out)
                              .compose(
                                  done ->
                                      show("again by mistake", refund(vertx, part, TIMEOUT), out))
                              .onSuccess(
                                  done ->
                                      portone.faults().next("payments.cancel", new Fault.Stall()))
                              .compose(
                                  done ->
                                      show("PortOne is silent", refund(vertx, next, 2_000), out))
                              .compose(done -> vertx.undeploy(id)))
                  .compose(done -> show("no verticle", refund(vertx, next, TIMEOUT), out))
                  .onSuccess(done -> vertx.eventBus().consumer("portone.v1.command", lost -> {}))
                  .compose(done -> show("a lost verticle", refund(vertx, next, 1), out));
            });
  }

  private static Future<Void> show(
      String title, Future<Message<JsonObject>> refund, PrintStream out) {
    return refund.transform(
        (reply, failure) -> {
          out.println(
              title
                  + ": "
                  + (failure instanceof ReplyException failed
                      ? failed.failureCode() + " is " + kindOf(failed)
                      : reply.body().getValue("cancel_amount") + " refunded"));
          return Future.succeededFuture();
        });
  }
}
