package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Charges through a payment gateway: opens an attempt, and approves or declines it. */
final class Charges {

  /** A card whose number ends with these digits is declined when it is charged. */
  static final String CHARGE_DECLINED = "0341";

  /** A card whose number ends with these digits is declined when it is charged or stored. */
  static final String DECLINED = "0002";

  static final String PG_CODE = "SIM_LIMIT";
  static final String PG_MESSAGE = "카드 한도를 초과했습니다.";

  private static final int MAX_ATTEMPTS = 100;

  private final Ledger ledger;
  private final Effects effects;
  private final Notices notices;

  Charges(Ledger ledger, Effects effects, Notices notices) {
    this.ledger = ledger;
    this.effects = effects;
    this.notices = notices;
  }

  /** Returns whether a card number is declined when it is charged. */
  static boolean isDeclined(String number) {
    return number.endsWith(DECLINED) || number.endsWith(CHARGE_DECLINED);
  }

  /** Fails for a payment id that must not be charged again. */
  void check(String paymentId) {
    if (ledger.isSettled(paymentId)) {
      throw alreadyPaid();
    }
    if (ledger.attemptsOf(paymentId).size() >= MAX_ATTEMPTS) {
      throw new Refusal("MAX_TRANSACTION_COUNT_REACHED", "결제 시도 횟수를 초과했습니다.");
    }
  }

  static Refusal alreadyPaid() {
    return new Refusal("ALREADY_PAID", "이미 결제가 완료된 건입니다.");
  }

  /**
   * Opens an attempt, and approves or declines it.
   *
   * @param attempt in the state READY, with its method
   * @return its id at the payment gateway and its time
   */
  JsonObject charge(JsonObject attempt, boolean declined, Order order) {
    ledger.open(attempt);
    return approve(attempt, declined, order);
  }

  /** Approves or declines an open attempt. */
  JsonObject approve(JsonObject attempt, boolean declined, Order order) {
    String transactionId = attempt.getString("transactionId");
    effects.count(Effect.CHARGE, attempt.getString("id"), order.idempotencyKey());
    if (declined) {
      JsonObject failed =
          ledger.change(
              transactionId, open -> Stages.failed(open, order.at(), PG_CODE, PG_MESSAGE));
      // A decline is announced even if the announcement of a success is switched off.
      notices.payment("Failed", failed);
      throw Refusal.byPg(PG_CODE, PG_MESSAGE);
    }
    JsonObject method = attempt.getJsonObject("method");
    boolean account =
        method != null && method.getString("type").equals("PaymentMethodVirtualAccount");
    if (account) {
      JsonObject issued =
          ledger.change(transactionId, open -> Stages.accountIssued(open, order.at()));
      if (order.announced()) {
        notices.payment("VirtualAccountIssued", issued);
      }
    } else {
      ledger.paid(transactionId, order.at(), order.announced());
    }
    return new JsonObject()
        .put("pgTxId", Stages.pgTxId(attempt))
        .put("paidAt", order.at().toString());
  }

  /**
   * The circumstances of a charge.
   *
   * @param announced whether a success is announced
   */
  record Order(Instant at, @Nullable String idempotencyKey, boolean announced) {

    /** Returns the circumstances of a request. */
    static Order of(Call call) {
      return new Order(
          call.now(), call.idempotencyKey(), !call.input().getBoolean("skipWebhook", false));
    }
  }
}
