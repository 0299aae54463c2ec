package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Observes the event bus itself, which shows a second reply although the sender, who already
 * received one, never sees it.
 *
 * <p>A client may send one message in several requests, each of which gets one answer.
 */
public final class Wire {
  private final String prefix;
  private final Map<String, Request> requests = new ConcurrentHashMap<>();

  /** The message that is being sent; Vert.x runs the interceptors within the call that sends it. */
  private final ThreadLocal<Integer> sending = new ThreadLocal<>();

  /** A request over the event bus, known by its reply address. */
  private record Request(
      @Nullable Integer message, AtomicInteger deliveries, AtomicInteger answers) {
    Request(@Nullable Integer message) {
      this(message, new AtomicInteger(), new AtomicInteger());
    }

    @Override
    public String toString() {
      return "a request of message "
          + message
          + " was delivered "
          + deliveries
          + " times, answered "
          + answers
          + " times";
    }
  }

  /** Creates an observer of the addresses that start with {@code base}. */
  public Wire(String base) {
    prefix = base + ".";
  }

  /** Observes the event bus of one node. */
  public void observe(Vertx vertx) {
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

  /** Checks that every request that was delivered got one answer. */
  void check(Findings findings) {
    findings.count(ChaosRun.TOTALS, "requests over the event bus", requests.size());
    for (Request request : requests.values()) {
      int deliveries = request.deliveries().get();
      int answers = request.answers().get();
      if (deliveries > 1 || answers > 1) {
        Rule.ONE_ANSWER.addViolation(findings, request.toString());
      }
      if (deliveries > answers) {
        Rule.NO_HANG.addViolation(findings, request.toString());
      }
    }
  }

  private void onOutbound(DeliveryContext<Object> context) {
    String reply = context.message().replyAddress();
    if (reply != null && context.message().address().startsWith(prefix)) {
      requests.computeIfAbsent(reply, first -> new Request(sending.get()));
    } else {
      Request answered = requests.get(String.valueOf(context.message().address()));
      if (answered != null) {
        answered.answers().incrementAndGet();
      }
    }
    context.next();
  }

  private void onInbound(DeliveryContext<Object> context) {
    String reply = context.message().replyAddress();
    if (reply != null && context.message().address().startsWith(prefix)) {
      requests.computeIfAbsent(reply, first -> new Request(null)).deliveries().incrementAndGet();
    }
    context.next();
  }
}
