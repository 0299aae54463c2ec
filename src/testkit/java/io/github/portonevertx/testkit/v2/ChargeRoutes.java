package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** The operations that charge without the buyer's browser. */
final class ChargeRoutes {

  private final Charges charges;
  private final Channels channels;
  private final BillingKeys billingKeys;
  private final PaymentSchedules schedules;
  private final Promotions promotions;
  private final Ids ids;

  ChargeRoutes(
      Charges charges,
      Channels channels,
      BillingKeys billingKeys,
      PaymentSchedules schedules,
      Promotions promotions,
      Ids ids) {
    this.charges = charges;
    this.channels = channels;
    this.billingKeys = billingKeys;
    this.schedules = schedules;
    this.promotions = promotions;
    this.ids = ids;
  }

  void register(Handlers handlers) {
    handlers
        .add("payments.payWithBillingKey", this::payWithBillingKey)
        .add("payments.payInstantly", this::payInstantly);
  }

  private JsonObject payWithBillingKey(Call call) {
    String paymentId = call.path("paymentId");
    JsonObject key = billingKeys.usable(call.input().getString("billingKey"), call.storeId());
    Channel channel = billingKeys.channel(key, call.text("channelKey"));
    checkUnscheduled(paymentId);
    charges.check(paymentId);
    JsonObject attempt =
        PaymentForm.attempt(
            call.input(), paymentId, ids.transaction(), call.storeId(), channel, call.now());
    long months = call.input().getLong("installmentMonth", 0L);
    attempt.put("method", BillingKeys.method(key, months));
    promotions.apply(attempt);
    boolean declined = billingKeys.isDeclined(key) || channel.has(Channel.Trait.DECLINES);
    return new JsonObject()
        .put("payment", charges.charge(attempt, declined, Charges.Order.of(call)));
  }

  private JsonObject payInstantly(Call call) {
    String paymentId = call.path("paymentId");
    // A group routes to one of its channels; the simulator takes the first.
    Channel channel = channels.selected(call.input()).get(0);
    JsonObject method = call.object("method");
    JsonObject card = method.getJsonObject("card");
    JsonObject account = method.getJsonObject("virtualAccount");
    if ((card == null) == (account == null)) {
      throw Refusal.invalid("method must have exactly one of card, virtualAccount");
    }
    checkUnscheduled(paymentId);
    charges.check(paymentId);
    JsonObject attempt =
        PaymentForm.attempt(
            call.input(), paymentId, ids.transaction(), call.storeId(), channel, call.now());
    boolean declined = channel.has(Channel.Trait.DECLINES);
    if (card != null) {
      String number = card.getJsonObject("credential").getString("number");
      declined |= Charges.isDeclined(number);
      attempt.put(
          "method",
          PaymentForm.cardMethod(PaymentForm.card(number), card.getLong("installmentMonth", 0L)));
    } else {
      attempt.put("method", account(account, call.now()));
    }
    promotions.apply(attempt);
    return new JsonObject()
        .put("payment", charges.charge(attempt, declined, Charges.Order.of(call)));
  }

  private void checkUnscheduled(String paymentId) {
    if (schedules.isOpenFor(paymentId)) {
      throw PaymentSchedules.alreadyExists();
    }
  }

  private static JsonObject account(JsonObject asked, Instant now) {
    JsonObject expiry = asked.getJsonObject("expiry");
    Long hours = expiry.getLong("validHours");
    if ((hours == null) == (expiry.getString("dueDate") == null)) {
      throw Refusal.invalid("expiry must have exactly one of validHours, dueDate");
    }
    JsonObject option = asked.getJsonObject("option");
    JsonObject fixed = option.getJsonObject("fixed", new JsonObject());
    Instant end =
        hours == null ? Call.time(expiry, "dueDate", now) : now.plus(Duration.ofHours(hours));
    return new JsonObject()
        .put("type", "PaymentMethodVirtualAccount")
        .put("bank", asked.getString("bank"))
        .put("accountNumber", fixed.getString("accountNumber", "00000000000000"))
        .put("accountType", option.getString("type"))
        .put("remitteeName", asked.getString("remitteeName", "예시 상점"))
        .put("expiredAt", end.toString());
  }
}
