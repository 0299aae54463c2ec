package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The plan of faults of deliveries: which webhook meets which {@link DeliveryFault}.
 *
 * <p>Each fault planned with {@code next} is met by one webhook, in the order planned; then the
 * lasting one applies. Resends, resends by hand and forged webhooks meet none. Safe for use by any
 * thread.
 *
 * @param <W> the type of a webhook
 */
public final class DeliveryFaults<W> {

  /**
   * Selects the fault of each webhook.
   *
   * @param <W> the type of a webhook
   */
  @FunctionalInterface
  public interface Selector<W> {
    /**
     * Returns the fault of this webhook, or null for none. It is called once a webhook, on the
     * event loop of the server double, so it must not block.
     */
    @Nullable DeliveryFault select(W webhook);
  }

  private final Queue<DeliveryFault> once = new ConcurrentLinkedQueue<>();
  private volatile Selector<W> lasting = webhook -> null;

  /** Creates an empty plan. */
  public DeliveryFaults() {}

  /** Plans these faults for the next webhooks, one each. */
  public DeliveryFaults<W> next(DeliveryFault... faults) {
    once.addAll(List.of(faults));
    return this;
  }

  /** Plans this fault for every webhook until {@link #clear()}. */
  public DeliveryFaults<W> always(DeliveryFault fault) {
    return each(webhook -> fault);
  }

  /**
   * Lets {@code selector} decide for every webhook until {@link #clear()}. Drawn from a seed and
   * the webhook, not from a shared random source, it decides alike in every run.
   */
  public DeliveryFaults<W> each(Selector<W> selector) {
    lasting = selector;
    return this;
  }

  /** Returns how many faults planned with {@code next} no webhook has met yet. */
  public int pending() {
    return once.size();
  }

  /** Drops the plan; webhooks that already met a fault are not released. */
  public DeliveryFaults<W> clear() {
    once.clear();
    lasting = webhook -> null;
    return this;
  }

  /** Removes and returns the fault that a webhook meets; null for none. */
  public @Nullable DeliveryFault take(W webhook) {
    DeliveryFault planned = once.poll();
    return planned == null ? lasting.select(webhook) : planned;
  }
}
