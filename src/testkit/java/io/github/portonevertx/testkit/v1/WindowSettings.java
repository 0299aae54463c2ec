package io.github.portonevertx.testkit.v1;

import java.time.Duration;

/**
 * How the payment window behaves; immutable, so every {@code with} gives a copy.
 *
 * @param confirmTimeout how long a shop may take to confirm, in real time: 10 seconds by PortOne's
 *     developer site, 5 by its help centre
 * @param confirmForm whether confirm requests are forms; otherwise JSON
 * @param closingFails whether a payment whose window was closed has failed, as with some PGs;
 *     otherwise it stays {@code ready}, as with others
 */
public record WindowSettings(Duration confirmTimeout, boolean confirmForm, boolean closingFails) {

  /** 10 seconds, JSON, and a closed window leaves its payment {@code ready}. */
  public WindowSettings() {
    this(Duration.ofSeconds(10), false, false);
  }

  /** A copy with another {@link #confirmTimeout()}. */
  public WindowSettings withConfirmTimeout(Duration confirmTimeout) {
    return new WindowSettings(confirmTimeout, confirmForm, closingFails);
  }

  /** A copy with another {@link #confirmForm()}. */
  public WindowSettings withConfirmForm(boolean confirmForm) {
    return new WindowSettings(confirmTimeout, confirmForm, closingFails);
  }

  /** A copy with another {@link #closingFails()}. */
  public WindowSettings withClosingFails(boolean closingFails) {
    return new WindowSettings(confirmTimeout, confirmForm, closingFails);
  }
}
