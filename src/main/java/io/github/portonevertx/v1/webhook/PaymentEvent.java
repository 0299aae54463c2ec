package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.v1.internal.json.V1Json;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentState;
import io.vertx.core.json.JsonObject;

/**
 * A payment in a state that was not handled before, as PortOne answered it.
 *
 * <p>That PortOne knows the payment does not mean that an order is paid for: hold it against the
 * order, with {@link io.github.portonevertx.v1.payments.Order#check(Payment)} or {@link
 * io.github.portonevertx.v1.Payments#verify}.
 *
 * @param payment what a query gave, never what a webhook said
 * @param source what made us ask
 */
public record PaymentEvent(Payment payment, Source source) {
  /** What made us ask PortOne. */
  public enum Source {
    /** A webhook. */
    WEBHOOK,
    /** A {@link Sweep}. */
    SWEEP
  }

  /**
   * What has happened.
   *
   * @return the state of the payment
   */
  public PaymentState kind() {
    return payment.state();
  }

  /**
   * The event as it is published on the event bus.
   *
   * @return {@code kind}, {@code source}, and {@code payment} under PortOne's names, times in epoch
   *     seconds, what is null left out
   */
  public JsonObject toJson() {
    return new JsonObject()
        .put("kind", kind().name())
        .put("source", source.name())
        .put("payment", V1Json.CODEC.write(payment));
  }
}
