package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The plan of faults of deliveries: it assigns a {@link DeliveryFault} to a webhook.
 *
 * <p>Each fault planned with {@code next} applies to one webhook, in the order planned; then the
 * permanent one applies. Automatic and manual resends and forged webhooks have no faults. Safe for
 * use by any thread.
 *
 * @param <W> the type of a webhook
 */
public final class DeliveryFaults<W> {

  /**
   * A rule that selects the fault of each webhook.
   *
   * @param <W> the type of a webhook
   */
  @FunctionalInterface
  public interface Selector<W> {
    /**
     * Returns the fault of this webhook, or null for none. It is called once per webhook, on the
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
   * Lets {@code selector} decide for every webhook until {@link #clear()}. If it uses a seed and
   * the webhook instead of a shared random source, its decisions are the same in every run.
   */
  public DeliveryFaults<W> each(Selector<W> selector) {
    lasting = selector;
    return this;
  }

  /** Returns the number of faults planned with {@code next} that are still unused. */
  public int pending() {
    return once.size();
  }

  /** Clears the plan; webhooks that already have a fault are not released. */
  public DeliveryFaults<W> clear() {
    once.clear();
    lasting = webhook -> null;
    return this;
  }

  /** Removes and returns the fault of a webhook; null for none. */
  public @Nullable DeliveryFault take(W webhook) {
    DeliveryFault planned = once.poll();
    return planned == null ? lasting.select(webhook) : planned;
  }
}
