package io.github.portonevertx.testkit;

import java.time.Duration;

/**
 * One way in which a webhook goes astray between PortOne and the shop; {@link DeliveryFaults} says
 * which webhook meets it. One that only waits or multiplies can be followed by another with {@link
 * #then}.
 */
public sealed interface DeliveryFault {

  /** Is never sent. The console can still send it: {@link Webhooks#resend}. */
  record Dropped() implements DeliveryFault {}

  /** Is sent that many times at once, each copy with resends of its own. */
  record Repeated(int times) implements DeliveryFault {
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
  record Delayed(Duration time) implements DeliveryFault {}

  /** Waits until the gate opens before it is sent. */
  record Held(Gate gate) implements DeliveryFault {}

  /**
   * Waits until that many attempts for other webhooks have ended, so that they arrive first; {@link
   * Webhooks#settle} sends it in any case.
   */
  record Overtaken(int by) implements DeliveryFault {
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
  record Then(DeliveryFault first, DeliveryFault second) implements DeliveryFault {}

  /** This mishap, and then {@code next}. */
  default DeliveryFault then(DeliveryFault next) {
    return new Then(this, next);
  }
}
