package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.DeliverySender;
import io.github.portonevertx.testkit.MessageBody;
import io.github.portonevertx.testkit.ShopHttpClient;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A webhook for one address, signed anew for each attempt.
 *
 * @param event the webhook; null if it was forged
 */
record PendingDelivery(@Nullable Webhook event, String url, Supplier<SignedMessage> signed)
    implements DeliverySender.Outgoing<Delivery> {

  /**
   * An announcement that is sent.
   *
   * @param number 1 for the simulator's first webhook, and so on; copies share it
   */
  record Webhook(long number, Notice notice) {}

  @Override
  public MessageBody message(int attempt) {
    return signed.get().message();
  }

  @Override
  public Delivery delivery(MessageBody message, int attempt, ShopHttpClient.Response response) {
    return new Delivery(
        event == null ? null : event.notice(),
        url,
        SignedMessage.of(message),
        attempt,
        response.status(),
        response.failure());
  }
}
