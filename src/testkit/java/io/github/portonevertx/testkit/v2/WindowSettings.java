package io.github.portonevertx.testkit.v2;

/**
 * The settings of the payment window. Immutable: every {@code with} method returns a copy. The time
 * limits of confirm requests are those of {@link WebhookSettings}.
 *
 * @param closingFails whether closing the window makes the attempt fail, as with some PGs;
 *     otherwise it stays READY, as with others
 */
public record WindowSettings(boolean closingFails) {

  /** Returns the defaults: an attempt stays READY when its window is closed. */
  public WindowSettings() {
    this(false);
  }

  /** Returns a copy with another {@link #closingFails()}. */
  public WindowSettings withClosingFails(boolean closingFails) {
    return new WindowSettings(closingFails);
  }
}
