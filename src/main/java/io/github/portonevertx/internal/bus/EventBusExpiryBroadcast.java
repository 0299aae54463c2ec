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
 * News of the token's expiry over the event bus, published and never answered, to every owner on
 * this node and the others; the sender hears itself, too, and learns nothing.
 */
public final class EventBusExpiryBroadcast implements ExpiryBroadcast {
  private static final String EXPIRED_AT = "expired_at";
  private static final String PROOF = "proof";

  private final Vertx vertx;
  private final String address;
  private final List<MessageConsumer<Object>> consumers = new ArrayList<>();

  /** News among those whose option {@code address} is {@code base}. */
  public EventBusExpiryBroadcast(Vertx vertx, String base) {
    this.vertx = vertx;
    this.address = WireFormat.newsAddress(base);
  }

  @Override
  public void tell(long expiredAt, String proof) {
    vertx
        .eventBus()
        .publish(address, new JsonObject().put(EXPIRED_AT, expiredAt).put(PROOF, proof));
  }

  /** Hands what others tell to {@code listener}, until {@link #close}. */
  public void listen(ExpiryBroadcast listener) {
    consumers.add(vertx.eventBus().consumer(address, message -> hear(message.body(), listener)));
  }

  /** Whatever is no news was not meant for us: there is nobody to answer. */
  private static void hear(@Nullable Object body, ExpiryBroadcast listener) {
    if (body instanceof JsonObject json
        && json.getValue(EXPIRED_AT) instanceof Number expiredAt
        && json.getValue(PROOF) instanceof String proof) {
      listener.tell(expiredAt.longValue(), proof);
    }
  }

  /** Stops listening. */
  public Future<Void> close() {
    return Future.join(consumers.stream().map(MessageConsumer::unregister).toList()).mapEmpty();
  }
}
