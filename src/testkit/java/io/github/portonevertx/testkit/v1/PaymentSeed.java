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
 * A payment to be put into the {@link Ledger}: a kind of payment plus what the test wants to be
 * different. Immutable; every method gives a copy. What is not said is invented by the ledger, ids
 * and times included.
 */
public final class PaymentSeed {

  /** What the payment has gone through. */
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

  /** A card payment that went through. */
  public static PaymentSeed paid() {
    return of(Stage.PAID);
  }

  /** A payment whose window is open. */
  public static PaymentSeed ready() {
    return of(Stage.READY).with("pg_tid", null);
  }

  /** A payment that failed at the PG. */
  public static PaymentSeed failed() {
    return of(Stage.FAILED);
  }

  /** A card payment that was refunded in full. */
  public static PaymentSeed cancelled() {
    return of(Stage.CANCELLED);
  }

  /**
   * A card payment of which {@code refund} was given back; it reads {@code cancelled} all the same.
   */
  public static PaymentSeed partiallyCancelled(BigDecimal refund) {
    return new PaymentSeed(Stage.CANCELLED, refund, new LinkedHashMap<>());
  }

  /** As {@link #partiallyCancelled(BigDecimal)}. */
  public static PaymentSeed partiallyCancelled(long refund) {
    return partiallyCancelled(BigDecimal.valueOf(refund));
  }

  /** A virtual account that waits for its deposit. */
  public static PaymentSeed virtualAccount() {
    return ready()
        .with("pay_method", "vbank")
        .with("pg_tid", "simulated-vbank")
        .with("vbank_code", "004")
        .with("vbank_name", "예시은행")
        .with("vbank_num", "00000000000000")
        .with("vbank_holder", "예시상점");
  }

  /** A payment of 14.2 US dollars. */
  public static PaymentSeed dollars() {
    return paid().currency("USD").amount("14.2").with("pg_provider", "paypal");
  }

  /** A PAYCO payment, the only kind that has a balance. */
  public static PaymentSeed payco() {
    return paid().with("pay_method", "payco").with("pg_provider", "payco");
  }

  /** A Naver Pay payment of payment type: points, confirmation and cash receipts. */
  public static PaymentSeed naverPay() {
    return paid().with("pay_method", "naverpay").with("pg_provider", "naverpay");
  }

  /** A Naver Pay payment of order type; {@link NaverOrders} holds what was bought. */
  public static PaymentSeed naverOrder() {
    return paid().with("pay_method", "naverpay").with("pg_provider", "naverco");
  }

  /** Has the goods delivered in trust, which {@code /escrows} is for. */
  public PaymentSeed escrow() {
    return with("escrow", true);
  }

  /** The PortOne transaction id, {@code imp_…}. */
  public PaymentSeed impUid(String impUid) {
    return with("imp_uid", impUid);
  }

  /** The shop's order id. */
  public PaymentSeed merchantUid(String merchantUid) {
    return with("merchant_uid", merchantUid);
  }

  /** The amount in the currency's major unit. */
  public PaymentSeed amount(BigDecimal amount) {
    return with("amount", amount);
  }

  /** The amount in the currency's major unit, e.g. in won. */
  public PaymentSeed amount(long amount) {
    return amount(BigDecimal.valueOf(amount));
  }

  /** The amount in the currency's major unit, e.g. {@code "14.2"}. */
  public PaymentSeed amount(String amount) {
    return amount(new BigDecimal(amount));
  }

  /** The currency, {@code KRW} if not said. */
  public PaymentSeed currency(String currency) {
    return with("currency", currency);
  }

  /** When the payment was begun, the clock's time if not said; the later times follow it. */
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
   * Where the webhooks about this payment go, whatever the console says. Not a field of the
   * payment: PortOne keeps it to itself.
   */
  public PaymentSeed noticeUrl(String... urls) {
    return with(Ledger.NOTICE_URL, new JsonArray(List.of(urls)));
  }

  /** Sets any field by its name on the wire, a field unknown to PortOne included. */
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
