package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.events.Acceptance;
import io.github.portonevertx.internal.events.PaymentApi;
import io.github.portonevertx.internal.events.Source;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.PortOneVersion;
import io.github.portonevertx.v2.common.SelectedChannel;
import io.github.portonevertx.v2.common.SelectedChannelType;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentStatus;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries and states of V2's payments, and which of them are the application's. */
final class V2Events implements PaymentApi<Payment> {
  private final PortOneV2Client client;
  private final AcceptedChannels channels;
  private final @Nullable String storeId;
  private final ThrottledLog otherVersion;
  private final ThrottledLog otherStore;
  private final ThrottledLog otherChannel;
  private final ThrottledLog unverified;

  V2Events(PortOneV2Client client, AcceptedChannels channels, @Nullable String storeId) {
    this.client = Objects.requireNonNull(client, "client");
    this.channels = channels;
    this.storeId = storeId;
    otherVersion = new ThrottledLog(LogLine.PAYMENT_SKIPPED, Timeouts::nanoTime);
    otherStore = new ThrottledLog(LogLine.PAYMENT_SKIPPED, Timeouts::nanoTime);
    otherChannel = new ThrottledLog(LogLine.PAYMENT_SKIPPED, Timeouts::nanoTime);
    unverified = new ThrottledLog(LogLine.PAYMENT_UNVERIFIED, Timeouts::nanoTime);
  }

  @Override
  public @Nullable Instant changedAt(Payment payment) {
    return payment.statusChangedAt();
  }

  @Override
  public Future<Payment> query(String id) {
    return client.payments().get(id);
  }

  @Override
  public String id(Payment payment) {
    return payment.id();
  }

  @Override
  public String idName() {
    return "paymentId";
  }

  /**
   * Returns the status, the attempt, the refunds and the disputes. The order of the refunds in an
   * answer does not matter.
   */
  @Override
  public String state(Payment payment) {
    String refunds =
        payment.cancellations().stream()
            .map(refund -> refund.status() + " " + refund.totalAmount())
            .sorted()
            .collect(Collectors.joining(", ", "[", "]"));
    String disputes =
        payment.disputes().stream()
            .map(dispute -> String.valueOf(dispute.status()))
            .sorted()
            .collect(Collectors.joining(", ", "[", "]"));
    return payment.status()
        + " "
        + payment.transactionId()
        + " "
        + payment.amount().cancelled()
        + " "
        + refunds
        + " "
        + disputes;
  }

  @Override
  public JsonObject event(Payment payment, Source source) {
    return PaymentEvent.of(payment, source).toJson();
  }

  @Override
  public Acceptance acceptance(Payment payment) {
    if (payment.status().equals(PaymentStatus.READY)) {
      return Acceptance.IGNORED;
    }
    if (PortOneVersion.V1.equals(payment.version())) {
      return ignored(otherVersion, payment, "it is a payment of PortOne V1");
    }
    if (storeId != null && !storeId.equals(payment.storeId())) {
      return payment.storeId() == null
          ? unverified(payment, "store")
          : ignored(otherStore, payment, "it is a payment of another store");
    }
    if (channels.areAll()) {
      return Acceptance.ACCEPTED;
    }
    SelectedChannel channel = payment.channel();
    SelectedChannelType type = channel == null ? null : channel.type();
    if (type == null) {
      // A failed payment moves no money, and PortOne may state no channel for it.
      return payment.status().equals(PaymentStatus.FAILED)
          ? Acceptance.ACCEPTED
          : unverified(payment, "channel");
    }
    return channels.include(type)
        ? Acceptance.ACCEPTED
        : ignored(
            otherChannel,
            payment,
            "its channel is of type " + type.wire() + ", and the events accept " + channels);
  }

  private static Acceptance ignored(ThrottledLog log, Payment payment, String reason) {
    log.log("v2", reason, Map.of("paymentId", payment.id()));
    return Acceptance.IGNORED;
  }

  private Acceptance unverified(Payment payment, String missing) {
    unverified.log("v2", missing, Map.of("paymentId", payment.id()));
    return Acceptance.UNVERIFIED;
  }

  @Override
  public boolean isSkipped(Payment payment) {
    return acceptance(payment) == Acceptance.IGNORED;
  }

  /** Returns true: a query finds the payments of all channels. */
  @Override
  public boolean findsTestChannels() {
    return true;
  }
}
