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
 * The sender of webhooks: it sends them to their addresses, applies their {@link DeliveryFault}s
 * and resends failed ones. Confined to the event loop of the server double.
 *
 * @param <D> an attempt with its result
 */
public final class DeliverySender<D> {

  /**
   * A webhook, real or forged, for one address.
   *
   * @param <D> an attempt with its result
   */
  public interface Outgoing<D> {
    /** Returns what the webhook is about, which its copies share; null if it was forged. */
    @Nullable Object event();

    /** Returns the address. */
    String url();

    /** Returns the request of an attempt, 1 for the first. */
    MessageBody message(int attempt);

    /** Returns an attempt with its result. */
    D delivery(MessageBody message, int attempt, ShopHttpClient.Response response);
  }

  /** The terms of attempts. */
  public interface Terms {
    /** Returns the time limit for the attempt to connect. */
    Duration connectLimit(int attempt);

    /** Returns the time limit of the attempt. */
    Duration limit(int attempt);

    /**
     * Returns the time until the next attempt, by the clock of the server double.
     *
     * @param status the status of the answer; 0 if none arrived
     * @return null for no further attempt
     */
    @Nullable Duration resendAfter(int attempt, int status);
  }

  private record Resend<D>(Outgoing<D> outgoing, int attempt, long dueNanos) {}

  /** A delivery that waits for the end of others. */
  private static final class Waiting {

    private final @Nullable Object event;
    private final Runnable next;
    private int left;

    Waiting(@Nullable Object event, int left, Runnable next) {
      this.event = event;
      this.left = left;
      this.next = next;
    }

    boolean isFreeAfter(@Nullable Object other) {
      if (event == null || !event.equals(other)) {
        left--;
      }
      return left <= 0;
    }
  }

  private final Context context;
  private final ShopHttpClient client;
  private final ManualClock clock;
  private final Supplier<? extends Terms> terms;
  private final Consumer<D> log;
  private final List<Resend<D>> resends = new ArrayList<>();
  private final List<Waiting> overtaken = new ArrayList<>();
  private final List<Promise<Void>> settling = new ArrayList<>();

  /** The number of running deliveries, without those in {@code resends}. */
  private int underWay;

  /**
   * Creates a sender.
   *
   * @param terms supplies the present terms
   * @param log receives each attempt that has ended
   */
  public DeliverySender(
      Context context,
      ShopHttpClient client,
      ManualClock clock,
      Supplier<? extends Terms> terms,
      Consumer<D> log) {
    this.context = context;
    this.client = client;
    this.clock = clock;
    this.terms = terms;
    this.log = log;
  }

  /** Sends a webhook, after applying its fault. */
  public void send(Outgoing<D> pending, @Nullable DeliveryFault fault) {
    underWay++;
    Runnable next = () -> attempt(pending, 1);
    if (fault == null) {
      next.run();
    } else {
      act(fault, pending, next);
    }
  }

  /** Makes one attempt, without faults and resends. */
  public Future<D> sendOnce(Outgoing<D> pending) {
    underWay++;
    MessageBody message = pending.message(1);
    return post(pending, message, 1)
        .map(response -> pending.delivery(message, 1, response))
        .onSuccess(
            delivery -> {
              log.accept(delivery);
              arrived(pending);
            });
  }

  /** Starts the resends that are due, and returns their number. */
  public int resendDue() {
    long now = clock.nanoTime();
    List<Resend<D>> due = resends.stream().filter(resend -> resend.dueNanos() - now <= 0).toList();
    resends.removeAll(due);
    underWay += due.size();
    due.forEach(resend -> attempt(resend.outgoing(), resend.attempt()));
    return due.size();
  }

  /** Completes {@code settled} when no delivery is running. */
  public void settle(Promise<Void> settled) {
    settling.add(settled);
    List<Waiting> waiting = List.copyOf(overtaken);
    overtaken.clear();
    waiting.forEach(pending -> pending.next.run());
    completeIfSettled();
  }

  private void act(DeliveryFault fault, Outgoing<D> pending, Runnable next) {
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
        overtaken.add(new Waiting(pending.event(), m.by(), next));
      } else {
        next.run();
      }
    } else if (fault instanceof DeliveryFault.Then m) {
      act(m.first(), pending, () -> act(m.second(), pending, next));
    } else {
      throw new IllegalStateException("No act for " + fault.getClass());
    }
  }

  private void attempt(Outgoing<D> pending, int attempt) {
    MessageBody message = pending.message(attempt);
    post(pending, message, attempt)
        .onSuccess(
            response -> {
              log.accept(pending.delivery(message, attempt, response));
              Duration wait = terms.get().resendAfter(attempt, response.status());
              if (wait != null) {
                plan(pending, attempt + 1, wait);
              }
              arrived(pending);
            });
  }

  private Future<ShopHttpClient.Response> post(
      Outgoing<D> pending, MessageBody message, int attempt) {
    Terms now = terms.get();
    return client.post(pending.url(), message, now.connectLimit(attempt), now.limit(attempt));
  }

  private void plan(Outgoing<D> pending, int attempt, Duration wait) {
    resends.add(new Resend<>(pending, attempt, clock.nanoTime() + wait.toNanos()));
    // With a running clock resendDue need not be called; with a stopped clock nothing is due here.
    after(wait).onSuccess(now -> resendDue());
  }

  private void arrived(Outgoing<D> pending) {
    underWay--;
    List<Waiting> free = new ArrayList<>();
    for (Iterator<Waiting> waiting = overtaken.iterator(); waiting.hasNext(); ) {
      Waiting next = waiting.next();
      if (next.isFreeAfter(pending.event())) {
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
