package io.github.portonevertx.testkit;

import java.time.Duration;

/**
 * One way in which a webhook goes astray between PortOne and the shop; {@link Mishaps} says which
 * webhook meets it. One that only waits or multiplies can be followed by another with {@link
 * #then}.
 */
public sealed interface Mishap {

  /** Is never sent. The console can still send it: {@link Webhooks#resend}. */
  record Dropped() implements Mishap {}

  /** Is sent that many times at once, each copy with resends of its own. */
  record Repeated(int times) implements Mishap {
    /** Twice. */
    public Repeated() {
      this(2);
    }

    /** Checks the range. */
    public Repeated {
      if (times < 1) {
        throw new IllegalArgumentException("times must be positive, but is " + times);
      }
    }
  }

  /** Waits in real time before it is sent. */
  record Delayed(Duration time) implements Mishap {}

  /** Waits until the gate opens before it is sent. */
  record Held(Gate gate) implements Mishap {}

  /**
   * Waits until that many attempts for other webhooks have ended, so that they arrive first; {@link
   * Webhooks#settle} sends it in any case.
   */
  record Overtaken(int by) implements Mishap {
    /** By the next one. */
    public Overtaken() {
      this(1);
    }

    /** Checks the range. */
    public Overtaken {
      if (by < 1) {
        throw new IllegalArgumentException("by must be positive, but is " + by);
      }
    }
  }

  /** Meets {@code second} where {@code first} would have let it be sent. */
  record Then(Mishap first, Mishap second) implements Mishap {}

  /** This mishap, and then {@code next}. */
  default Mishap then(Mishap next) {
    return new Then(this, next);
  }
}
