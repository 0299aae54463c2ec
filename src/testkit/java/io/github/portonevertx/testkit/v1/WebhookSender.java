package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.MessageBody;
import io.github.portonevertx.testkit.ShopHttpClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks to their addresses, applies their {@link DeliveryFault}s and resends failed ones.
 * Confined to the simulator's event loop.
 */
final class WebhookSender {

  /** A webhook, real or forged, for one address. */
  record PendingDelivery(@Nullable Webhook webhook, String url, MessageBody body) {
    boolean isCopyOf(PendingDelivery other) {
      return webhook != null
          && other.webhook() != null
          && webhook.number() == other.webhook().number();
    }
  }

  private record Resend(PendingDelivery pending, int attempt, long dueNanos) {}

  /** A delivery that waits for the end of others. */
  private static final class Overtaken {

    private final PendingDelivery pending;
    private final Runnable next;
    private int left;

    Overtaken(PendingDelivery pending, int left, Runnable next) {
      this.pending = pending;
      this.left = left;
      this.next = next;
    }

    boolean isFreeAfter(PendingDelivery other) {
      if (!pending.isCopyOf(other)) {
        left--;
      }
      return left <= 0;
    }
  }

  private final Context context;
  private final ShopHttpClient client;
  private final ManualClock clock;
  private final Supplier<WebhookSettings> settings;
  private final Consumer<Delivery> log;
  private final List<Resend> resends = new ArrayList<>();
  private final List<Overtaken> overtaken = new ArrayList<>();
  private final List<Promise<Void>> settling = new ArrayList<>();

  /** The number of running deliveries, without those in {@code resends}. */
  private int underWay;

  WebhookSender(
      Context context,
      ShopHttpClient client,
      ManualClock clock,
      Supplier<WebhookSettings> settings,
      Consumer<Delivery> log) {
    this.context = context;
    this.client = client;
    this.clock = clock;
    this.settings = settings;
    this.log = log;
  }

  /** Sends a webhook, after applying its fault. */
  void send(PendingDelivery pending, @Nullable DeliveryFault fault) {
    underWay++;
    Runnable next = () -> attempt(pending, 1);
    if (fault == null) {
      next.run();
    } else {
      act(fault, pending, next);
    }
  }

  /** Makes one attempt, without faults and resends. */
  Future<Delivery> sendOnce(PendingDelivery pending) {
    underWay++;
    return attemptOnce(pending, 1).onSuccess(delivery -> arrived(pending));
  }

  /** Starts the resends that are due, and returns their number. */
  int resendDue() {
    long now = clock.nanoTime();
    List<Resend> due = resends.stream().filter(resend -> resend.dueNanos() - now <= 0).toList();
    resends.removeAll(due);
    underWay += due.size();
    due.forEach(resend -> attempt(resend.pending(), resend.attempt()));
    return due.size();
  }

  /** Completes {@code settled} when no delivery is running. */
  void settle(Promise<Void> settled) {
    settling.add(settled);
    List<Overtaken> waiting = List.copyOf(overtaken);
    overtaken.clear();
    waiting.forEach(pending -> pending.next.run());
    completeIfSettled();
  }

  private void act(DeliveryFault fault, PendingDelivery pending, Runnable next) {
    if (fault instanceof DeliveryFault.Dropped) {
      underWay--;
      completeIfSettled();
    } else if (fault instanceof DeliveryFault.Repeated m) {
      underWay += m.times() - 1;
      for (int i = 0; i < m.times(); i++) {
        next.run();
      }
    } else if (fault instanceof DeliveryFault.Delayed m) {
      after(m.time()).onSuccess(now -> next.run());
    } else if (fault instanceof DeliveryFault.Held m) {
      // The gate may be opened on any thread.
      m.gate().arrive().onSuccess(opened -> context.runOnContext(hop -> next.run()));
    } else if (fault instanceof DeliveryFault.Overtaken m) {
      if (settling.isEmpty()) {
        overtaken.add(new Overtaken(pending, m.by(), next));
      } else {
        next.run();
      }
    } else if (fault instanceof DeliveryFault.Then m) {
      act(m.first(), pending, () -> act(m.second(), pending, next));
    } else {
      throw new IllegalStateException("No act for " + fault.getClass());
    }
  }

  private void attempt(PendingDelivery pending, int attempt) {
    attemptOnce(pending, attempt)
        .onSuccess(
            delivery -> {
              WebhookSettings terms = settings.get();
              if (terms.wantsResend(attempt, delivery.status())) {
                plan(pending, attempt + 1, terms.resendInterval());
              }
              arrived(pending);
            });
  }

  private Future<Delivery> attemptOnce(PendingDelivery pending, int attempt) {
    WebhookSettings terms = settings.get();
    MessageBody body = pending.body();
    boolean first = attempt == 1;
    return client
        .post(
            pending.url(),
            body,
            first ? terms.connectTimeout() : terms.resendTimeout(),
            first ? terms.connectTimeout().plus(terms.readTimeout()) : terms.resendTimeout())
        .map(
            response ->
                new Delivery(
                    pending.webhook(),
                    pending.url(),
                    body.contentType(),
                    body.text(),
                    attempt,
                    response.status(),
                    response.failure()))
        .onSuccess(log::accept);
  }

  private void plan(PendingDelivery pending, int attempt, Duration wait) {
    resends.add(new Resend(pending, attempt, clock.nanoTime() + wait.toNanos()));
    // With a running clock resendDue need not be called; with a stopped clock nothing is due here.
    after(wait).onSuccess(now -> resendDue());
  }

  private void arrived(PendingDelivery pending) {
    underWay--;
    List<Overtaken> free = new ArrayList<>();
    for (Iterator<Overtaken> waiting = overtaken.iterator(); waiting.hasNext(); ) {
      Overtaken next = waiting.next();
      if (next.isFreeAfter(pending)) {
        waiting.remove();
        free.add(next);
      }
    }
    free.forEach(next -> next.next.run());
    completeIfSettled();
  }

  private void completeIfSettled() {
    if (underWay == 0) {
      List<Promise<Void>> settled = List.copyOf(settling);
      settling.clear();
      settled.forEach(Promise::complete);
    }
  }

  private Future<?> after(Duration time) {
    return context.owner().timer(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
  }
}
