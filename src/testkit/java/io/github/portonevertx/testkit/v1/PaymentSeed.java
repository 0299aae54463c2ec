package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of a payment to be added to the {@link Ledger}: a kind of payment, and the fields
 * that a test sets. Immutable: every method returns a copy. The ledger invents all other fields,
 * including ids and times.
 */
public final class PaymentSeed {

  /** The stage of the payment. */
  enum Stage {
    READY,
    PAID,
    FAILED,
    CANCELLED
  }

  private final Stage stage;
  private final @Nullable BigDecimal refund;
  private final Map<String, @Nullable Object> fields;

  private PaymentSeed(
      Stage stage, @Nullable BigDecimal refund, Map<String, @Nullable Object> fields) {
    this.stage = stage;
    this.refund = refund;
    this.fields = Collections.unmodifiableMap(fields);
  }

  private static PaymentSeed of(Stage stage) {
    return new PaymentSeed(stage, null, new LinkedHashMap<>());
  }

  /** Returns a successful card payment. */
  public static PaymentSeed paid() {
    return of(Stage.PAID);
  }

  /** Returns a payment whose window is open. */
  public static PaymentSeed ready() {
    return of(Stage.READY).with("pg_tid", null);
  }

  /** Returns a payment that failed at the PG. */
  public static PaymentSeed failed() {
    return of(Stage.FAILED);
  }

  /** Returns a card payment that was refunded in full. */
  public static PaymentSeed cancelled() {
    return of(Stage.CANCELLED);
  }

  /**
   * Returns a card payment of which {@code refund} was refunded; its status is {@code cancelled}.
   */
  public static PaymentSeed partiallyCancelled(BigDecimal refund) {
    return new PaymentSeed(Stage.CANCELLED, refund, new LinkedHashMap<>());
  }

  /** Returns the same as {@link #partiallyCancelled(BigDecimal)}. */
  public static PaymentSeed partiallyCancelled(long refund) {
    return partiallyCancelled(BigDecimal.valueOf(refund));
  }

  /** Returns a virtual account that waits for its deposit. */
  public static PaymentSeed virtualAccount() {
    return ready()
        .with("pay_method", "vbank")
        .with("pg_tid", "simulated-vbank")
        .with("vbank_code", "004")
        .with("vbank_name", "예시은행")
        .with("vbank_num", "00000000000000")
        .with("vbank_holder", "예시상점");
  }

  /** Returns a payment of 14.2 US dollars. */
  public static PaymentSeed dollars() {
    return paid().currency("USD").amount("14.2").with("pg_provider", "paypal");
  }

  /** Returns a PAYCO payment, the only kind that has a balance. */
  public static PaymentSeed payco() {
    return paid().with("pay_method", "payco").with("pg_provider", "payco");
  }

  /** Returns a Naver Pay payment of payment type: points, confirmation and cash receipts. */
  public static PaymentSeed naverPay() {
    return paid().with("pay_method", "naverpay").with("pg_provider", "naverpay");
  }

  /** Returns a Naver Pay payment of order type; {@link NaverOrders} has its product orders. */
  public static PaymentSeed naverOrder() {
    return paid().with("pay_method", "naverpay").with("pg_provider", "naverco");
  }

  /** Makes it an escrow payment, for {@code /escrows}. */
  public PaymentSeed escrow() {
    return with("escrow", true);
  }

  /** Sets PortOne's id of the payment, {@code imp_…}. */
  public PaymentSeed impUid(String impUid) {
    return with("imp_uid", impUid);
  }

  /** Sets the shop's order id. */
  public PaymentSeed merchantUid(String merchantUid) {
    return with("merchant_uid", merchantUid);
  }

  /** Sets the amount in the currency's major unit. */
  public PaymentSeed amount(BigDecimal amount) {
    return with("amount", amount);
  }

  /** Sets the amount in the currency's major unit, e.g. in won. */
  public PaymentSeed amount(long amount) {
    return amount(BigDecimal.valueOf(amount));
  }

  /** Sets the amount in the currency's major unit, e.g. {@code "14.2"}. */
  public PaymentSeed amount(String amount) {
    return amount(new BigDecimal(amount));
  }

  /** Sets the currency; {@code KRW} by default. */
  public PaymentSeed currency(String currency) {
    return with("currency", currency);
  }

  /**
   * Sets the time when the payment was started; the clock's time by default. The later times follow
   * it.
   */
  public PaymentSeed startedAt(Instant startedAt) {
    return with("started_at", startedAt.getEpochSecond());
  }

  /**
   * Makes it a payment through a test channel, which {@code GET /payments/{imp_uid}} hides by
   * default.
   */
  public PaymentSeed testChannel() {
    return with("sandbox", true);
  }

  /**
   * Sets the address of the webhooks of this payment, instead of the one in the console. It is not
   * a field of the payment.
   */
  public PaymentSeed noticeUrl(String... urls) {
    return with(Ledger.NOTICE_URL, new JsonArray(List.of(urls)));
  }

  /** Sets any field by its name on the wire, including a field that PortOne does not have. */
  public PaymentSeed with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(fields);
    copy.put(field, value);
    return new PaymentSeed(stage, refund, copy);
  }

  PaymentSeed withAll(Map<String, @Nullable Object> more) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(fields);
    copy.putAll(more);
    return new PaymentSeed(stage, refund, copy);
  }

  Stage stage() {
    return stage;
  }

  @Nullable BigDecimal refund() {
    return refund;
  }

  Map<String, @Nullable Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return "PaymentSeed[" + stage + ", " + fields.keySet() + "]";
  }
}
