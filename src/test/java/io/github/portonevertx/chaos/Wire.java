package io.github.portonevertx.chaos;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * Watches the event bus itself, where an answer too many is seen even though its asker, who got one
 * already, never learns of it.
 */
final class Wire {
  private final String prefix;
  private final AtomicIntegerArray deliveries;
  private final AtomicIntegerArray answers;
  private final Map<String, Integer> messages = new ConcurrentHashMap<>();

  /** The message whose request is being sent: requests leave within the call that makes them. */
  private final ThreadLocal<Integer> sending = new ThreadLocal<>();

  Wire(Vertx vertx, String base, int size) {
    prefix = base + ".";
    deliveries = new AtomicIntegerArray(size);
    answers = new AtomicIntegerArray(size);
    vertx.eventBus().addOutboundInterceptor(this::leaves);
    vertx.eventBus().addInboundInterceptor(this::arrives);
  }

  /** Whatever is requested until {@link #sent} is this message. */
  void sending(int message) {
    sending.set(message);
  }

  void sent() {
    sending.remove();
  }

  /** How often a verticle got it. */
  int deliveries(int message) {
    return deliveries.get(message);
  }

  /** How often it was answered. */
  int answers(int message) {
    return answers.get(message);
  }

  private void leaves(DeliveryContext<Object> context) {
    String reply = context.message().replyAddress();
    Integer message = sending.get();
    if (reply != null && message != null && context.message().address().startsWith(prefix)) {
      messages.put(reply, message);
    } else {
      count(answers, messages.get(String.valueOf(context.message().address())));
    }
    context.next();
  }

  private void arrives(DeliveryContext<Object> context) {
    String reply = context.message().replyAddress();
    if (reply != null && context.message().address().startsWith(prefix)) {
      count(deliveries, messages.get(reply));
    }
    context.next();
  }

  private static void count(AtomicIntegerArray counters, @Nullable Integer message) {
    if (message != null) {
      counters.incrementAndGet(message);
    }
  }
}
