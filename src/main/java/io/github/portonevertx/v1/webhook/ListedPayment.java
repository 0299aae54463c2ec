package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.events.Listed;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.v1.internal.json.AnyJson;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of PortOne's listing of payments: a payment, or an entry that cannot be decoded. */
sealed interface ListedPayment extends Listed<Payment> {
  /**
   * Returns the entries of a page. Each is decoded on its own when the page cannot be decoded as a
   * whole, so that one unreadable entry does not make the others unreadable.
   *
   * @throws PortOneException {@code BAD_UPSTREAM} when the page itself cannot be read
   */
  static Page<ListedPayment> page(Reply reply) {
    try {
      return reply.asPage(Payment.class).map(Decoded::new);
    } catch (PortOneException unreadable) {
      return reply.asPage(AnyJson.class).map(any -> entry(any.value()));
    }
  }

  private static ListedPayment entry(Object value) {
    if (!(value instanceof Map<?, ?> fields)) {
      return new Unreadable(Map.of(), "it is not a JSON object");
    }
    JsonObject json = new JsonObject();
    fields.forEach((name, field) -> json.put(String.valueOf(name), field));
    try {
      return new Decoded(V1Json.CODEC.convert(json, V1Json.CODEC.type(Payment.class)));
    } catch (UnreadableJsonException unreadable) {
      return new Unreadable(fields, String.valueOf(unreadable.getMessage()));
    }
  }

  /** An entry that was decoded. */
  record Decoded(Payment payment) implements ListedPayment {
    @Override
    public String id() {
      return payment.impUid();
    }

    @Override
    public boolean testChannel() {
      return payment.sandbox();
    }

    @Override
    public String unreadable() {
      return "";
    }

    @Override
    public Instant changed() {
      return ChangeTime.of(payment);
    }

    @Override
    public Instant changedUntil(Instant now) {
      return ChangeTime.until(now, payment);
    }
  }

  /**
   * An entry that cannot be decoded.
   *
   * @param fields the fields of PortOne's answer; may contain people's data
   * @param reason names the field that cannot be read, without its value
   */
  record Unreadable(Map<?, ?> fields, String reason) implements ListedPayment {
    @Override
    public @Nullable String id() {
      return fields.get("imp_uid") instanceof String text && !text.isEmpty() ? text : null;
    }

    @Override
    public @Nullable Payment payment() {
      return null;
    }

    @Override
    public boolean testChannel() {
      return Boolean.TRUE.equals(fields.get("sandbox"));
    }

    @Override
    public String unreadable() {
      return reason;
    }

    /**
     * Returns {@link Instant#MAX} when the time is unknown, because the payment may have just
     * changed.
     */
    @Override
    public Instant changed() {
      return ChangeTime.ofUnreadable(fields, Instant.MAX, Instant.MAX);
    }

    /**
     * Returns the epoch when the time is unknown, so that it does not date the entries listed
     * before it.
     */
    @Override
    public Instant changedUntil(Instant now) {
      return ChangeTime.ofUnreadable(fields, now, Instant.EPOCH);
    }

    @Override
    public String toString() {
      return "Unreadable[" + reason + "]";
    }
  }
}
