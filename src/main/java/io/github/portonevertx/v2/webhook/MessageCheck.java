package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Refused;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The checks of both receivers: the signature, then the store.
 *
 * @param verifier verifies the signature
 * @param storeId the accepted store
 */
record MessageCheck(WebhookVerifier verifier, String storeId) {
  /** Checks the arguments of a receiver. */
  MessageCheck {
    Arguments.required(verifier, "verifier");
    if (Arguments.required(storeId, "storeId").isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'storeId' must not be blank");
    }
  }

  /**
   * Returns a message that PortOne has signed and that is about the accepted store.
   *
   * @throws RefusedException for any other
   */
  Accepted accepted(MultiMap headers, Buffer body) {
    WebhookVerdict verdict = verifier.verify(headers, body);
    if (verdict instanceof Refused refused) {
      throw new RefusedException(V2Refusal.of(refused.reason()));
    }
    Accepted message = (Accepted) verdict;
    if (!isAboutAcceptedStore(message.event())) {
      throw new RefusedException(V2Refusal.FOREIGN_STORE);
    }
    return message;
  }

  private boolean isAboutAcceptedStore(WebhookEvent event) {
    if (event instanceof TransactionEvent transaction) {
      // Without a store, that of the payment decides, which PortOne is asked for.
      return isAccepted(transaction.storeId());
    }
    if (event instanceof ConfirmQuestion question) {
      // PortOne's sample has no store; the application knows its orders.
      return isAccepted(question.storeId());
    }
    if (event instanceof BillingKeyEvent billingKey) {
      return storeId.equals(billingKey.storeId());
    }
    return true;
  }

  private boolean isAccepted(@Nullable String other) {
    return other == null || other.equals(storeId);
  }
}
