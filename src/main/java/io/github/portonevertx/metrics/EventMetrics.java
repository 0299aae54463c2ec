package io.github.portonevertx.metrics;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The receiver of the measurements of one stream of payment events, of its receivers of webhooks
 * and of its sweeps. The rules of {@link ClientMetrics} for threads and exceptions apply. Every
 * method has an empty default.
 */
public interface EventMetrics {
  /** Receives nothing. */
  EventMetrics NONE = new EventMetrics() {};

  /**
   * Called when a webhook is answered.
   *
   * @param outcome what became of it
   * @param reason the reason for {@link WebhookOutcome#REFUSED}, of a fixed set such as {@code
   *     wrong_signature}; {@code none} for other outcomes
   */
  default void webhook(WebhookOutcome outcome, String reason) {}

  /**
   * Called when the application has handled an event.
   *
   * @param source what triggered it: {@code webhook} or {@code sweep}
   * @param lag the time from the change at PortOne, by PortOne's clock, until now by the local one;
   *     never negative
   */
  default void handled(String source, Duration lag) {}

  /**
   * Called when a sweep starts its first pass.
   *
   * @param lag returns the time since the start of the last pass that read the whole listing and
   *     after which every payment was handled, or since the start of the sweep
   * @return called once when the sweep is stopped
   */
  default Runnable sweeping(Supplier<Duration> lag) {
    return () -> {};
  }
}
