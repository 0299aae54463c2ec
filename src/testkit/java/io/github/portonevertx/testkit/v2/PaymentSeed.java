package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The description of a payment that a test adds to the {@link Ledger}. Immutable: every method
 * returns a copy. Data that is not given is invented.
 *
 * @param status its status
 * @param paymentId its id; null for an invented one
 * @param storeId its store; null for that of the secret
 * @param channel its channel
 * @param currency its currency
 * @param total its amount in the minor unit of the currency
 * @param refunded how much of it was refunded
 * @param fields fields that replace those that are invented
 */
public record PaymentSeed(
    String status,
    @Nullable String paymentId,
    @Nullable String storeId,
    Channel channel,
    String currency,
    long total,
    long refunded,
    JsonObject fields) {

  private static final long TOTAL = 11_000;

  /** Copies the fields. */
  public PaymentSeed {
    fields = fields.copy();
  }

  private PaymentSeed(String status, long refunded) {
    this(status, null, null, Channel.CARD, "KRW", TOTAL, refunded, new JsonObject());
  }

  /** Returns a copy of the fields. */
  @Override
  public JsonObject fields() {
    return fields.copy();
  }

  /** Describes a payment by card. */
  public static PaymentSeed paid() {
    return new PaymentSeed("PAID", 0);
  }

  /** Describes a payment whose window was opened. */
  public static PaymentSeed ready() {
    return new PaymentSeed("READY", 0);
  }

  /** Describes a payment that the payment gateway has not completed. */
  public static PaymentSeed payPending() {
    return new PaymentSeed("PAY_PENDING", 0);
  }

  /** Describes a payment that waits for a deposit. */
  public static PaymentSeed virtualAccount() {
    return new PaymentSeed("VIRTUAL_ACCOUNT_ISSUED", 0);
  }

  /** Describes a declined payment. */
  public static PaymentSeed failed() {
    return new PaymentSeed("FAILED", 0);
  }

  /** Describes a payment by card that was refunded in full. */
  public static PaymentSeed cancelled() {
    return new PaymentSeed("CANCELLED", TOTAL);
  }

  /** Describes a payment by card of which a part was refunded. */
  public static PaymentSeed partiallyCancelled(long refunded) {
    return new PaymentSeed("PARTIAL_CANCELLED", refunded);
  }

  /** Returns a copy with another id. */
  public PaymentSeed id(String paymentId) {
    return new PaymentSeed(status, paymentId, storeId, channel, currency, total, refunded, fields);
  }

  /** Returns a copy with another amount, refunded in full if this one is. */
  public PaymentSeed amount(long total) {
    return new PaymentSeed(
        status,
        paymentId,
        storeId,
        channel,
        currency,
        total,
        status.equals("CANCELLED") ? total : refunded,
        fields);
  }

  /** Returns a copy with another currency. */
  public PaymentSeed currency(String currency) {
    return new PaymentSeed(status, paymentId, storeId, channel, currency, total, refunded, fields);
  }

  /** Returns a copy in another store. */
  public PaymentSeed store(String storeId) {
    return new PaymentSeed(status, paymentId, storeId, channel, currency, total, refunded, fields);
  }

  /** Returns a copy with another channel. */
  public PaymentSeed channel(Channel channel) {
    return new PaymentSeed(status, paymentId, storeId, channel, currency, total, refunded, fields);
  }

  /** Returns a copy with the value of a field of the payment. */
  public PaymentSeed with(String field, @Nullable Object value) {
    return new PaymentSeed(
        status, paymentId, storeId, channel, currency, total, refunded, fields().put(field, value));
  }
}
