package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.internal.events.Acceptance;
import io.github.portonevertx.internal.events.PaymentApi;
import io.github.portonevertx.internal.events.Source;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentState;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The queries and states of V1's payments. */
final class V1Events implements PaymentApi<Payment> {
  private final PortOneV1Client client;

  /** Whether a payment of a test channel was found, which only some clients do. */
  private boolean findsTestChannels;

  V1Events(PortOneV1Client client) {
    this.client = Objects.requireNonNull(client, "client");
  }

  @Override
  public @Nullable Instant changedAt(Payment payment) {
    Instant changed = ChangeTime.of(payment);
    return changed.equals(Instant.EPOCH) ? null : changed;
  }

  @Override
  public Future<Payment> query(String id) {
    return client.payments().get(id);
  }

  @Override
  public String id(Payment payment) {
    return payment.impUid();
  }

  @Override
  public String idName() {
    return "imp_uid";
  }

  /** Returns the status, the refunds and the deposits. */
  @Override
  public String state(Payment payment) {
    return payment.state()
        + " "
        + payment.status()
        + " "
        + payment.cancelAmount().stripTrailingZeros()
        + " "
        + payment.cancelHistory().size()
        + " "
        + payment.depositHistory().size();
  }

  @Override
  public JsonObject event(Payment payment, Source source) {
    return PaymentEvent.of(payment, source).toJson();
  }

  @Override
  public Acceptance acceptance(Payment payment) {
    findsTestChannels |= payment.sandbox();
    return Acceptance.ACCEPTED;
  }

  @Override
  public boolean isSkipped(Payment payment) {
    return payment.state() == PaymentState.WINDOW_OPEN;
  }

  @Override
  public boolean findsTestChannels() {
    return findsTestChannels;
  }
}
