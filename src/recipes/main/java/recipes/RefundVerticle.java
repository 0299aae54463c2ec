package recipes;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;

// [virtual]
/**
 * Refunds in code that reads as if it blocked. Deploy it with {@code new
 * DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD)}, on a JDK 21 or later.
 */
final class RefundVerticle extends VerticleBase {
  private final PortOneV2Client client;

  RefundVerticle(PortOneV2Client client) {
    this.client = client;
  }

  @Override
  public Future<?> start() {
    return vertx.eventBus().<JsonObject>consumer("refunds", this::refund).completion();
  }

  private void refund(Message<JsonObject> message) {
    String paymentId = message.body().getString("paymentId");
    try {
      client
          .withIdempotencyKey(message.body().getString("key"))
          .payments()
          .cancel(
              CancelRequest.builder()
                  .paymentId(paymentId)
                  .amount(message.body().getLong("amount"))
                  .reason("customer's request")
                  .build())
          .await();
      Payment payment = client.payments().get(paymentId).await();
      message.reply(payment.refundable());
    } catch (PortOneException failure) {
      message.fail(failure.kind().code(), failure.getMessage());
    }
  }
}
// [/virtual]
