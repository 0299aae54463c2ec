package io.github.portonevertx.testkit;

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
 * Takes webhooks to their addresses: acts their {@link DeliveryFault}s out, attempts, and attempts
 * again. Confined to the simulator's event loop.
 */
final class WebhookSender {

  /** A webhook, real or forged, for one address. */
  record Letter(@Nullable Webhook webhook, String url, Parcel parcel) {
    boolean isCopyOf(Letter other) {
      return webhook != null
          && other.webhook() != null
          && webhook.number() == other.webhook().number();
    }
  }

  private record Resend(Letter letter, int attempt, long dueNanos) {}

  /** A letter that lets others pass first. */
  private static final class Overtaken {

    private final Letter letter;
    private final Runnable next;
    private int left;

    Overtaken(Letter letter, int left, Runnable next) {
      this.letter = letter;
      this.left = left;
      this.next = next;
    }

    boolean isFreeAfter(Letter other) {
      if (!letter.isCopyOf(other)) {
        left--;
      }
      return left <= 0;
    }
  }

  private final Context context;
  private final ShopHttpClient line;
  private final ManualClock clock;
  private final Supplier<WebhookSettings> settings;
  private final Consumer<Delivery> log;
  private final List<Resend> resends = new ArrayList<>();
  private final List<Overtaken> overtaken = new ArrayList<>();
  private final List<Promise<Void>> settling = new ArrayList<>();

  /** Letters that have set out and neither arrived nor got lost; those in {@code resends} wait. */
  private int underWay;

  WebhookSender(
      Context context,
      ShopHttpClient line,
      ManualClock clock,
      Supplier<WebhookSettings> settings,
      Consumer<Delivery> log) {
    this.context = context;
    this.line = line;
    this.clock = clock;
    this.settings = settings;
    this.log = log;
  }

  /** Sets out, unless a mishap keeps it. */
  void send(Letter letter, @Nullable DeliveryFault mishap) {
    underWay++;
    Runnable next = () -> attempt(letter, 1);
    if (mishap == null) {
      next.run();
    } else {
      act(mishap, letter, next);
    }
  }

  /** Attempts once, whatever is planned. */
  Future<Delivery> sendOnce(Letter letter) {
    underWay++;
    return attemptOnce(letter, 1).onSuccess(delivery -> arrived(letter));
  }

  /** Attempts again what is due; the number of attempts begun. */
  int resendDue() {
    long now = clock.nanoTime();
    List<Resend> due = resends.stream().filter(resend -> resend.dueNanos() - now <= 0).toList();
    resends.removeAll(due);
    underWay += due.size();
    due.forEach(resend -> attempt(resend.letter(), resend.attempt()));
    return due.size();
  }

  /** Completes {@code settled} when nothing is under way. */
  void settle(Promise<Void> settled) {
    settling.add(settled);
    List<Overtaken> waiting = List.copyOf(overtaken);
    overtaken.clear();
    waiting.forEach(letter -> letter.next.run());
    tellIfSettled();
  }

  private void act(DeliveryFault mishap, Letter letter, Runnable next) {
    if (mishap instanceof DeliveryFault.Dropped) {
      underWay--;
      tellIfSettled();
    } else if (mishap instanceof DeliveryFault.Repeated m) {
      underWay += m.times() - 1;
      for (int i = 0; i < m.times(); i++) {
        next.run();
      }
    } else if (mishap instanceof DeliveryFault.Delayed m) {
      after(m.time()).onSuccess(now -> next.run());
    } else if (mishap instanceof DeliveryFault.Held m) {
      // The gate may be opened by any thread.
      m.gate().arrive().onSuccess(opened -> context.runOnContext(hop -> next.run()));
    } else if (mishap instanceof DeliveryFault.Overtaken m) {
      if (settling.isEmpty()) {
        overtaken.add(new Overtaken(letter, m.by(), next));
      } else {
        next.run();
      }
    } else if (mishap instanceof DeliveryFault.Then m) {
      act(m.first(), letter, () -> act(m.second(), letter, next));
    } else {
      throw new IllegalStateException("No act for " + mishap.getClass());
    }
  }

  private void attempt(Letter letter, int attempt) {
    attemptOnce(letter, attempt)
        .onSuccess(
            delivery -> {
              WebhookSettings terms = settings.get();
              if (terms.wantsResend(attempt, delivery.status())) {
                plan(letter, attempt + 1, terms.resendInterval());
              }
              arrived(letter);
            });
  }

  private Future<Delivery> attemptOnce(Letter letter, int attempt) {
    WebhookSettings terms = settings.get();
    Parcel parcel = letter.parcel();
    boolean first = attempt == 1;
    return line.post(
            letter.url(),
            parcel,
            first ? terms.connectTimeout() : terms.resendTimeout(),
            first ? terms.connectTimeout().plus(terms.readTimeout()) : terms.resendTimeout())
        .map(
            said ->
                new Delivery(
                    letter.webhook(),
                    letter.url(),
                    parcel.contentType(),
                    parcel.body(),
                    attempt,
                    said.status(),
                    said.failure()))
        .onSuccess(log::accept);
  }

  private void plan(Letter letter, int attempt, Duration wait) {
    resends.add(new Resend(letter, attempt, clock.nanoTime() + wait.toNanos()));
    // With a clock that runs nobody has to ask; with one that stands still this finds nothing due.
    after(wait).onSuccess(now -> resendDue());
  }

  private void arrived(Letter letter) {
    underWay--;
    List<Overtaken> free = new ArrayList<>();
    for (Iterator<Overtaken> waiting = overtaken.iterator(); waiting.hasNext(); ) {
      Overtaken next = waiting.next();
      if (next.isFreeAfter(letter)) {
        waiting.remove();
        free.add(next);
      }
    }
    free.forEach(next -> next.next.run());
    tellIfSettled();
  }

  private void tellIfSettled() {
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
