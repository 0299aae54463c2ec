package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The plan of what happens to webhooks on their way: which meets which {@link DeliveryFault}.
 *
 * <p>Each mishap planned with {@code next} is met by one webhook, in the order planned; then the
 * lasting one applies. Resends, resends by hand and forged webhooks meet none. Safe for use by any
 * thread.
 */
public final class DeliveryFaults {

  /** What befalls each webhook. */
  @FunctionalInterface
  public interface Chance {
    /**
     * The mishap of this webhook, or null for none. It is asked once a webhook, on the simulator's
     * event loop, so it must not block.
     */
    @Nullable DeliveryFault befalls(Webhook webhook);
  }

  private static final Chance NOTHING = webhook -> null;

  private final Queue<DeliveryFault> once = new ConcurrentLinkedQueue<>();
  private volatile Chance lasting = NOTHING;

  DeliveryFaults() {}

  /** Plans these mishaps for the next webhooks, one each. */
  public DeliveryFaults next(DeliveryFault... mishaps) {
    once.addAll(List.of(mishaps));
    return this;
  }

  /** Plans this mishap for every webhook until {@link #clear()}. */
  public DeliveryFaults always(DeliveryFault mishap) {
    return each(webhook -> mishap);
  }

  /**
   * Lets {@code chance} decide for every webhook until {@link #clear()}. Drawn from a seed and the
   * webhook, not from a shared random source, it decides alike in every run.
   */
  public DeliveryFaults each(Chance chance) {
    lasting = chance;
    return this;
  }

  /** How many mishaps planned with {@code next} no webhook has met yet. */
  public int pending() {
    return once.size();
  }

  /** Drops the plan; webhooks that already met a mishap are not released. */
  public DeliveryFaults clear() {
    once.clear();
    lasting = NOTHING;
    return this;
  }

  @Nullable DeliveryFault take(Webhook webhook) {
    DeliveryFault planned = once.poll();
    return planned == null ? lasting.befalls(webhook) : planned;
  }
}
