package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.v1.internal.json.V1Json;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentState;
import io.vertx.core.json.JsonObject;

/**
 * A payment in a state that was not handled before, as PortOne answered it.
 *
 * <p>The existence of the payment does not mean that an order is paid for: compare it with the
 * order, using {@link io.github.portonevertx.v1.payments.Order#check(Payment)} or {@link
 * io.github.portonevertx.v1.Payments#verify}.
 *
 * @param payment the answer to a query, never the content of a webhook
 * @param source what triggered the query
 */
public record PaymentEvent(Payment payment, Source source) {
  /** The cause of the query that found the state of a payment. */
  public enum Source {
    /** A webhook. */
    WEBHOOK,
    /** A {@link Sweep}. */
    SWEEP
  }

  static PaymentEvent of(Payment payment, io.github.portonevertx.internal.events.Source source) {
    return new PaymentEvent(payment, Source.valueOf(source.name()));
  }

  /**
   * Returns the kind of the event.
   *
   * @return the state of the payment
   */
  public PaymentState kind() {
    return payment.state();
  }

  /**
   * Returns the event as JSON, as it is published on the event bus.
   *
   * @return {@code kind}, {@code source}, and {@code payment} under PortOne's names, with times in
   *     epoch seconds and without null fields
   */
  public JsonObject toJson() {
    return new JsonObject()
        .put("kind", kind().name())
        .put("source", source.name())
        .put("payment", V1Json.CODEC.write(payment));
  }
}
