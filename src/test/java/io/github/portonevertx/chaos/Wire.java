package io.github.portonevertx.chaos;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * Observes the event bus itself, which shows a second reply although the sender, who already
 * received one, never sees it.
 */
final class Wire {
  private final String prefix;
  private final AtomicIntegerArray deliveries;
  private final AtomicIntegerArray answers;
  private final Map<String, Integer> messages = new ConcurrentHashMap<>();

  /** The message that is being sent; Vert.x runs the interceptors within the call that sends it. */
  private final ThreadLocal<Integer> sending = new ThreadLocal<>();

  Wire(Vertx vertx, String base, int size) {
    prefix = base + ".";
    deliveries = new AtomicIntegerArray(size);
    answers = new AtomicIntegerArray(size);
    vertx.eventBus().addOutboundInterceptor(this::onOutbound);
    vertx.eventBus().addInboundInterceptor(this::onInbound);
  }

  /** Assigns everything sent until {@link #endSend} to this message. */
  void startSend(int message) {
    sending.set(message);
  }

  void endSend() {
    sending.remove();
  }

  /** Returns how often a verticle received the message. */
  int deliveries(int message) {
    return deliveries.get(message);
  }

  /** Returns how often the message was answered. */
  int answers(int message) {
    return answers.get(message);
  }

  private void onOutbound(DeliveryContext<Object> context) {
    String reply = context.message().replyAddress();
    Integer message = sending.get();
    if (reply != null && message != null && context.message().address().startsWith(prefix)) {
      messages.put(reply, message);
    } else {
      count(answers, messages.get(String.valueOf(context.message().address())));
    }
    context.next();
  }

  private void onInbound(DeliveryContext<Object> context) {
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
