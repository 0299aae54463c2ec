package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.chaos.Outcome;
import io.github.portonevertx.chaos.Plan;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInput;
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInputCard;
import io.github.portonevertx.v2.billingkeys.IssueRequest;
import io.github.portonevertx.v2.common.CardCredential;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.CustomerInput;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest;
import io.github.portonevertx.v2.payments.PaymentAmount;
import io.github.portonevertx.v2.paymentschedules.BillingKeyPaymentScheduleInput;
import io.github.portonevertx.v2.paymentschedules.CreateRequest;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request of each message, typed and as JSON, and the id in its answer. */
record Requests(Subjects subjects) {
  private static final Instant DUE = Instant.parse("2041-01-01T00:00:00Z");
  private static final String ORDER = "chaos";

  /** Returns the body of a message. */
  @Nullable Object json(Message message) {
    JsonObject payment = new JsonObject().put("paymentId", Subjects.paymentOf(message));
    JsonObject refund = payment.copy().put("reason", ORDER);
    return switch (V2Call.of(message)) {
      case GET, WRONG_ACTION, WRONG_TIMEOUT -> payment;
      case GET_UNKNOWN -> new JsonObject().put("paymentId", "pay_none");
      case HEALTH -> null;
      case REFUND_PART, DECLINED_REFUND, UNKNOWN_TYPE -> refund.put("amount", Plan.REFUND);
      case REFUND_ALL, WRONG_ADDRESS, WRONG_KEY -> refund;
      case CHARGE, DECLINED_CHARGE -> payment.mergeIn(charge(message));
      case SCHEDULE -> payment.put("payment", charge(message)).put("timeToPay", DUE.toString());
      case ISSUE ->
          new JsonObject()
              .put("channelKey", "channel-key-simulated")
              .put("customer", new JsonObject().put("id", Subjects.customerOf(message)))
              .put(
                  "method",
                  new JsonObject()
                      .put(
                          "card",
                          new JsonObject()
                              .put(
                                  "credential",
                                  new JsonObject()
                                      .put("number", Subjects.cardOf(message))
                                      .put("expiryYear", "31")
                                      .put("expiryMonth", "12"))));
      case WRONG_PARAMETER -> new JsonObject().put("payment_id", Subjects.cardOf(message));
      case WRONG_BODY -> Subjects.cardOf(message);
    };
  }

  private JsonObject charge(Message message) {
    return new JsonObject()
        .put("billingKey", subjects.billingKeyOf(message))
        .put("orderName", ORDER)
        .put("amount", new JsonObject().put("total", Subjects.AMOUNT))
        .put("currency", "KRW");
  }

  /** Reads the answer of a verticle to a message. */
  static Outcome read(Message message, @Nullable Object body) {
    JsonObject json = body instanceof JsonObject object ? object : new JsonObject();
    return switch (V2Call.of(message)) {
      case GET, GET_UNKNOWN -> {
        JsonObject amount = json.getJsonObject("amount", new JsonObject());
        yield reply(json.getString("id"), amount.getLong("cancelled", -1L));
      }
      case REFUND_PART, REFUND_ALL, DECLINED_REFUND, UNKNOWN_TYPE ->
          reply(json.getJsonObject("cancellation", new JsonObject()).getString("id"), -1);
      case CHARGE, DECLINED_CHARGE ->
          reply(json.getJsonObject("payment", new JsonObject()).getString("pgTxId"), -1);
      case SCHEDULE -> reply(json.getJsonObject("schedule", new JsonObject()).getString("id"), -1);
      case ISSUE ->
          reply(json.getJsonObject("billingKeyInfo", new JsonObject()).getString("billingKey"), -1);
      default -> reply(null, -1);
    };
  }

  /** Sends a message with a typed client. */
  Future<Outcome> send(Message message, PortOneV2Client client) {
    String paymentId = Subjects.paymentOf(message);
    return switch (V2Call.of(message)) {
      case GET ->
          client
              .payments()
              .get(paymentId)
              .map(found -> reply(found.id(), cancelled(found.amount())));
      case GET_UNKNOWN -> client.payments().get("pay_none").map(found -> reply(found.id(), -1));
      case HEALTH -> client.health().map(health -> reply(null, -1));
      case REFUND_PART, DECLINED_REFUND, UNKNOWN_TYPE ->
          client
              .payments()
              .cancel(
                  CancelRequest.builder()
                      .paymentId(paymentId)
                      .amount(Plan.REFUND)
                      .reason(ORDER)
                      .build())
              .map(cancellation -> reply(cancellation.id(), -1));
      case REFUND_ALL ->
          client
              .payments()
              .cancel(
                  CancelRequest.builder().paymentId(paymentId).fullAmount().reason(ORDER).build())
              .map(cancellation -> reply(cancellation.id(), -1));
      case CHARGE, DECLINED_CHARGE ->
          client
              .payments()
              .payWithBillingKey(
                  PayWithBillingKeyRequest.builder()
                      .paymentId(paymentId)
                      .billingKey(subjects.billingKeyOf(message))
                      .orderName(ORDER)
                      .amount(PaymentAmountInput.builder().total(Subjects.AMOUNT).build())
                      .currency(Currency.KRW)
                      .build())
              .map(payment -> reply(payment.pgTxId(), -1));
      case SCHEDULE ->
          client
              .paymentSchedules()
              .create(
                  CreateRequest.builder()
                      .paymentId(paymentId)
                      .payment(
                          BillingKeyPaymentScheduleInput.builder()
                              .billingKey(subjects.billingKeyOf(message))
                              .orderName(ORDER)
                              .amount(PaymentAmountInput.builder().total(Subjects.AMOUNT).build())
                              .currency(Currency.KRW)
                              .build())
                      .timeToPay(DUE)
                      .build())
              .map(schedule -> reply(schedule.id(), -1));
      case ISSUE ->
          client
              .billingKeys()
              .issue(issue(message))
              .map(issued -> reply(issued.billingKeyInfo().billingKey(), -1));
      default -> throw new IllegalArgumentException("The typed client cannot send " + message);
    };
  }

  private static IssueRequest issue(Message message) {
    CardCredential credential =
        CardCredential.builder()
            .number(Subjects.cardOf(message))
            .expiryYear("31")
            .expiryMonth("12")
            .build();
    return IssueRequest.builder()
        .channelKey("channel-key-simulated")
        .customer(CustomerInput.builder().id(Subjects.customerOf(message)).build())
        .method(
            InstantBillingKeyPaymentMethodInput.builder()
                .card(
                    InstantBillingKeyPaymentMethodInputCard.builder()
                        .credential(credential)
                        .build())
                .build())
        .build();
  }

  private static long cancelled(@Nullable PaymentAmount amount) {
    return amount == null ? -1 : amount.cancelled();
  }

  private static Outcome reply(@Nullable String id, long refunded) {
    return Outcome.reply(id == null ? List.of() : List.of(id), List.of(), refunded);
  }
}
