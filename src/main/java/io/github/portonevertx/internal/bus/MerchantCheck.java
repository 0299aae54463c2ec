package io.github.portonevertx.internal.bus;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.text.KeyedHash;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;

/**
 * Logs a warning when a verticle on another node of the cluster uses the same address with other
 * credentials.
 *
 * <p>At the address followed by {@code .merchant}, each new verticle asks an existing one whether
 * both have the same key and secret. Nothing is rejected, because the secret may have been replaced
 * on only one of them so far.
 */
public final class MerchantCheck {
  private static final DeliveryOptions SOON = new DeliveryOptions().setSendTimeout(5_000);

  private final String base;
  private final String merchant;
  private final MessageConsumer<Object> consumer;

  private MerchantCheck(Vertx vertx, String base, String merchant) {
    this.base = base;
    this.merchant = merchant;
    this.consumer = vertx.eventBus().consumer(address(base), this::compare);
  }

  /**
   * Asks an existing verticle, then answers those that start later.
   *
   * @return completes when the address is registered on every node of the cluster; it does not wait
   *     for the answer, which a lost node would delay
   */
  public static Future<MerchantCheck> open(Vertx vertx, String base, String key, String secret) {
    String merchant = proof(base, key, secret);
    Future<Message<Object>> answer = vertx.eventBus().request(address(base), merchant, SOON);
    MerchantCheck check = new MerchantCheck(vertx, base, merchant);
    // Without an answer there is no other verticle, or none that can be reached.
    answer.onSuccess(
        message -> {
          if (Boolean.FALSE.equals(message.body())) {
            check.warn();
          }
        });
    return check.consumer.completion().map(check);
  }

  private static String address(String base) {
    return base + ".merchant";
  }

  private void compare(Message<Object> message) {
    boolean same = merchant.equals(message.body());
    if (!same) {
      warn();
    }
    message.reply(same);
  }

  private void warn() {
    LogLine.CREDENTIALS_DIFFER.log(base);
  }

  /** Removes the consumer. */
  public Future<Void> close() {
    return consumer.unregister();
  }

  /**
   * Returns a hash that is equal for equal credentials. The secret is the key of the hash, so the
   * hash does not reveal the credentials.
   */
  private static String proof(String base, String key, String secret) {
    return KeyedHash.of(secret, "merchant " + base + ' ' + key);
  }
}
