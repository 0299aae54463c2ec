package io.github.portonevertx.testkit.v1;

import java.time.Duration;

/**
 * The settings of the payment window. Immutable: every {@code with} method returns a copy.
 *
 * @param confirmTimeout the time limit of a confirm request, in real time: 10 seconds according to
 *     PortOne's developer site, 5 according to its help center
 * @param confirmForm whether confirm requests are forms; otherwise JSON
 * @param closingFails whether closing the window makes the payment fail, as with some PGs;
 *     otherwise it stays {@code ready}, as with others
 */
public record WindowSettings(Duration confirmTimeout, boolean confirmForm, boolean closingFails) {

  /**
   * Returns the defaults: 10 seconds, JSON, and a payment stays {@code ready} when its window is
   * closed.
   */
  public WindowSettings() {
    this(Duration.ofSeconds(10), false, false);
  }

  /** Returns a copy with another {@link #confirmTimeout()}. */
  public WindowSettings withConfirmTimeout(Duration confirmTimeout) {
    return new WindowSettings(confirmTimeout, confirmForm, closingFails);
  }

  /** Returns a copy with another {@link #confirmForm()}. */
  public WindowSettings withConfirmForm(boolean confirmForm) {
    return new WindowSettings(confirmTimeout, confirmForm, closingFails);
  }

  /** Returns a copy with another {@link #closingFails()}. */
  public WindowSettings withClosingFails(boolean closingFails) {
    return new WindowSettings(confirmTimeout, confirmForm, closingFails);
  }
}
