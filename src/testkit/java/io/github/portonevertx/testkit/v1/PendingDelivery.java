package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.DeliverySender;
import io.github.portonevertx.testkit.MessageBody;
import io.github.portonevertx.testkit.ShopHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A webhook for one address, with the same body in every attempt.
 *
 * @param event the webhook; null if it was forged
 */
record PendingDelivery(@Nullable Webhook event, String url, MessageBody body)
    implements DeliverySender.Outgoing<Delivery> {

  @Override
  public MessageBody message(int attempt) {
    return body;
  }

  @Override
  public Delivery delivery(MessageBody message, int attempt, ShopHttpClient.Response response) {
    return new Delivery(
        event,
        url,
        message.contentType(),
        message.text(),
        attempt,
        response.status(),
        response.failure());
  }
}
