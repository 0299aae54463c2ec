package shop;

import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.webhook.TransactionEvent;
import io.github.portonevertx.v2.webhook.WebhookVerdict;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

// [webhook]
/** Receives webhooks. The signature is that of the bytes, so the body is not parsed by Spring. */
@RestController
class WebhookController {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

  private final WebhookVerifier verifier;
  private final PortOneV2Client portOne;
  private final Orders orders;

  WebhookController(WebhookVerifier verifier, PortOneV2Client portOne, Orders orders) {
    this.verifier = verifier;
    this.portOne = portOne;
    this.orders = orders;
  }

  @PostMapping("/webhooks/portone")
  CompletionStage<ResponseEntity<Void>> receive(
      @RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
    MultiMap all = MultiMap.caseInsensitiveMultiMap();
    headers.forEach(all::add);
    WebhookVerdict verdict = verifier.verify(all, Buffer.buffer(body));
    if (!(verdict instanceof WebhookVerdict.Accepted accepted)) {
      LOG.warn("webhook refused: {}", verdict);
      return Future.succeededFuture(ResponseEntity.status(403).<Void>build()).toCompletionStage();
    }
    return handle(accepted)
        .map(done -> ResponseEntity.ok().<Void>build())
        .otherwise(failure -> ResponseEntity.internalServerError().build())
        .toCompletionStage();
  }

  /** A webhook says that something changed; what the payment is now, PortOne answers. */
  private Future<Void> handle(WebhookVerdict.Accepted webhook) {
    return webhook.event() instanceof TransactionEvent transaction
        ? portOne.payments().get(transaction.paymentId()).map(this::store).mapEmpty()
        : Future.succeededFuture();
  }

  private Payment store(Payment payment) {
    orders.changed(payment.id(), payment.status().wire());
    return payment;
  }
}
// [/webhook]
