package io.github.portonevertx.internal.bus;

import io.github.portonevertx.internal.token.ExpiryBroadcast;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the expiry of the token over the event bus to every client on this and the other nodes.
 * Messages are not answered. The sender receives its own message, which has no effect.
 */
public final class EventBusExpiryBroadcast implements ExpiryBroadcast {
  private static final String EXPIRED_AT = "expired_at";
  private static final String PROOF = "proof";

  private final Vertx vertx;
  private final String address;
  private final List<MessageConsumer<Object>> consumers = new ArrayList<>();

  /** Creates a broadcast to the clients whose option {@code address} is {@code base}. */
  public EventBusExpiryBroadcast(Vertx vertx, String base) {
    this.vertx = vertx;
    this.address = Addresses.token(base);
  }

  @Override
  public void publish(long expiredAt, String proof) {
    vertx
        .eventBus()
        .publish(address, new JsonObject().put(EXPIRED_AT, expiredAt).put(PROOF, proof));
  }

  /** Passes received messages to {@code listener}, until {@link #close}. */
  public void listen(Listener listener) {
    consumers.add(vertx.eventBus().consumer(address, message -> receive(message.body(), listener)));
  }

  /**
   * Passes on a message of the expected form. Others are ignored, because there is no reply that
   * could report an error.
   */
  private static void receive(@Nullable Object body, Listener listener) {
    if (body instanceof JsonObject json
        && json.getValue(EXPIRED_AT) instanceof Number expiredAt
        && json.getValue(PROOF) instanceof String proof) {
      listener.onExpiry(expiredAt.longValue(), proof);
    }
  }

  /** Removes the consumers. */
  public Future<Void> close() {
    return Future.join(consumers.stream().map(MessageConsumer::unregister).toList()).mapEmpty();
  }
}
