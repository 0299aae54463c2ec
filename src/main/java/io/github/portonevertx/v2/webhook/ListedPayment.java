package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.events.Listed;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.v2.common.PageInfo;
import io.github.portonevertx.v2.internal.json.Rfc3339;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentPage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of PortOne's listing of payments: a payment, or an entry that cannot be decoded. */
sealed interface ListedPayment extends Listed<Payment> {
  /** Returns the time of the last change of the status; null when it is unknown. */
  @Nullable Instant time();

  @Override
  default boolean testChannel() {
    // A query finds the payments of all channels, so the type of the channel makes no difference.
    return false;
  }

  /**
   * Returns {@link Instant#MAX} when the time is unknown, because the payment may have just
   * changed.
   */
  @Override
  default Instant changed() {
    return Objects.requireNonNullElse(time(), Instant.MAX);
  }

  /**
   * Returns the epoch when the time is unknown or in the future, so that it does not date the
   * entries listed before it.
   */
  @Override
  default Instant changedUntil(Instant now) {
    Instant time = time();
    return time == null || time.isAfter(now) ? Instant.EPOCH : time;
  }

  /**
   * A page of the listing.
   *
   * @param entries the entries
   * @param info the position of the page; null when it cannot be read
   */
  record PageOfPayments(List<ListedPayment> entries, @Nullable PageInfo info) {}

  /**
   * Returns a page. Each entry is decoded on its own when the page cannot be decoded as a whole, so
   * that one unreadable entry does not make the others unreadable.
   *
   * @throws PortOneException {@code BAD_UPSTREAM} when the page itself cannot be read
   */
  static PageOfPayments page(Reply reply) {
    try {
      PaymentPage page = reply.as(PaymentPage.class);
      return new PageOfPayments(
          page.items().stream().<ListedPayment>map(Decoded::new).toList(), page.page());
    } catch (PortOneException unreadable) {
      if (!(reply.json() instanceof JsonObject page)
          || !(page.getValue("items") instanceof JsonArray items)) {
        throw unreadable;
      }
      List<ListedPayment> entries = items.stream().map(ListedPayment::entry).toList();
      return new PageOfPayments(entries, info(page));
    }
  }

  private static @Nullable PageInfo info(JsonObject page) {
    return page.getValue("page") instanceof JsonObject info
        ? new PageInfo(number(info, "number"), number(info, "size"), number(info, "totalCount"))
        : null;
  }

  private static @Nullable Integer number(JsonObject info, String name) {
    return info.getValue(name) instanceof Integer number ? number : null;
  }

  private static ListedPayment entry(@Nullable Object value) {
    if (!(value instanceof JsonObject json)) {
      return new Unreadable(new JsonObject(), "it is not a JSON object");
    }
    try {
      return new Decoded(V2Json.CODEC.convert(json, V2Json.CODEC.type(Payment.class)));
    } catch (UnreadableJsonException unreadable) {
      return new Unreadable(json, String.valueOf(unreadable.getMessage()));
    }
  }

  /** An entry that was decoded. */
  record Decoded(Payment payment) implements ListedPayment {
    @Override
    public String id() {
      return payment.id();
    }

    @Override
    public String unreadable() {
      return "";
    }

    @Override
    public @Nullable Instant time() {
      Instant time = payment.statusChangedAt();
      return time != null
          ? time
          : Stream.of(
                  payment.updatedAt(),
                  payment.paidAt(),
                  payment.cancelledAt(),
                  payment.failedAt(),
                  payment.requestedAt())
              .filter(Objects::nonNull)
              .max(Instant::compareTo)
              .orElse(null);
    }
  }

  /**
   * An entry that cannot be decoded.
   *
   * @param json PortOne's answer; may contain people's data
   * @param reason names the field that cannot be read, without its value
   */
  record Unreadable(JsonObject json, String reason) implements ListedPayment {
    @Override
    public @Nullable String id() {
      return json.getValue("id") instanceof String text && !text.isEmpty() ? text : null;
    }

    @Override
    public @Nullable Payment payment() {
      return null;
    }

    @Override
    public String unreadable() {
      return reason;
    }

    @Override
    public @Nullable Instant time() {
      return json.getValue("statusChangedAt") instanceof String text ? Rfc3339.parse(text) : null;
    }

    @Override
    public String toString() {
      return "Unreadable[" + reason + "]";
    }
  }
}
