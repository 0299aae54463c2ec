package io.github.portonevertx.testkit;

import java.time.Duration;

/**
 * A fault of the delivery of a webhook; {@link DeliveryFaults} selects the webhook. A fault that
 * only delays or multiplies can be followed by another with {@link #then}.
 */
public sealed interface DeliveryFault {

  /** A fault that drops the webhook, unless a test resends it. */
  record Dropped() implements DeliveryFault {}

  /** A fault that sends the webhook several times concurrently, each copy with separate resends. */
  record Repeated(int times) implements DeliveryFault {
    /** Creates a fault that sends the webhook twice. */
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

  /** A fault that delays the webhook in real time. */
  record Delayed(Duration time) implements DeliveryFault {}

  /** A fault that delays the webhook until the gate opens. */
  record Held(Gate gate) implements DeliveryFault {}

  /**
   * A fault that delays the webhook until the given number of attempts for other webhooks have
   * ended, so that they arrive first; it is sent in any case when the test waits for all
   * deliveries.
   */
  record Overtaken(int by) implements DeliveryFault {
    /** Creates a fault that lets the next webhook arrive first. */
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

  /** A fault that applies {@code first}, and {@code second} instead of sending the webhook. */
  record Then(DeliveryFault first, DeliveryFault second) implements DeliveryFault {}

  /** Returns this fault, followed by {@code next}. */
  default DeliveryFault then(DeliveryFault next) {
    return new Then(this, next);
  }
}
