package io.github.portonevertx.testkit;

import java.time.Duration;

/**
 * One way in which the delivery of a webhook fails; {@link DeliveryFaults} selects the webhook. One
 * that only waits or multiplies can be followed by another with {@link #then}.
 */
public sealed interface DeliveryFault {

  /** Is never sent, unless a test has it sent again. */
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
   * Waits until that many attempts for other webhooks have ended, so that they arrive first; it is
   * sent in any case when the test waits for all deliveries.
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

  /** Returns this fault, followed by {@code next}. */
  default DeliveryFault then(DeliveryFault next) {
    return new Then(this, next);
  }
}
