package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** The operations that approve what the buyer began in the browser. */
final class ApprovalRoutes {

  private final ManualApprovals approvals;
  private final Ledger ledger;
  private final Charges charges;
  private final Channels channels;
  private final Effects effects;
  private final Notices notices;

  ApprovalRoutes(
      ManualApprovals approvals,
      Ledger ledger,
      Charges charges,
      Channels channels,
      Effects effects,
      Notices notices) {
    this.approvals = approvals;
    this.ledger = ledger;
    this.charges = charges;
    this.channels = channels;
    this.effects = effects;
    this.notices = notices;
  }

  void register(Handlers handlers) {
    handlers
        .add("payments.confirm", this::confirm)
        .add("billingKeys.confirm", this::confirmKey)
        .add("billingKeys.confirmIssueAndPay", this::confirmIssueAndPay);
  }

  private JsonObject confirm(Call call) {
    String paymentId = call.path("paymentId");
    ledger.get(paymentId, call.storeId());
    if (ledger.isSettled(paymentId)) {
      throw Charges.alreadyPaid();
    }
    String transactionId = approvals.transactionOf(call.input().getString("paymentToken"));
    JsonObject attempt = transactionId == null ? null : ledger.attempt(transactionId);
    if (attempt == null
        || !attempt.getString("id").equals(paymentId)
        || !attempt.getString("status").equals("READY")) {
      throw new Refusal("INVALID_PAYMENT_TOKEN", "유효하지 않은 결제 토큰입니다.");
    }
    check(call.input(), "txId", attempt.getString("transactionId"));
    checkPayment(call.input(), attempt);
    return approve(call, attempt);
  }

  private JsonObject confirmKey(Call call) {
    String token = call.input().getString("billingIssueToken");
    ManualApprovals.Issue issue = approvals.issue(token);
    if (issue.transactionId() != null) {
      throw Refusal.invalid("the token is one for a billing key with a payment");
    }
    check(call.input(), "isTest", !issue.channel().live());
    JsonObject key = issue(call, token, issue);
    return new JsonObject().put("billingKey", key.getString("billingKey"));
  }

  private JsonObject confirmIssueAndPay(Call call) {
    String token = call.input().getString("billingIssueToken");
    ManualApprovals.Issue issue = approvals.issue(token);
    String transactionId = issue.transactionId();
    if (transactionId == null) {
      throw Refusal.invalid("the token is one for a billing key without a payment");
    }
    JsonObject attempt = Objects.requireNonNull(ledger.attempt(transactionId));
    check(call.input(), "paymentId", attempt.getString("id"));
    checkPayment(call.input(), attempt);
    JsonObject key = issue(call, token, issue);
    ledger.change(transactionId, open -> open.put("billingKey", key.getString("billingKey")));
    approve(call, Objects.requireNonNull(ledger.attempt(transactionId)));
    return new JsonObject()
        .put("billingKey", key.getString("billingKey"))
        .put("paymentId", attempt.getString("id"));
  }

  private JsonObject approve(Call call, JsonObject attempt) {
    Channel channel = channelOf(attempt);
    if (attempt.getJsonObject("method") == null) {
      ledger.change(
          attempt.getString("transactionId"),
          open ->
              open.put("method", PaymentForm.cardMethod(PaymentForm.card("5361480000000000"), 0)));
    }
    JsonObject ready = Objects.requireNonNull(ledger.attempt(attempt.getString("transactionId")));
    return charges.approve(ready, channel.has(Channel.Trait.DECLINES), Charges.Order.of(call));
  }

  private JsonObject issue(Call call, String token, ManualApprovals.Issue issue) {
    if (issue.channel().has(Channel.Trait.DECLINES)) {
      effects.count(Effect.BILLING_KEY, "", call);
      throw Refusal.byPg(Charges.PG_CODE, Charges.PG_MESSAGE);
    }
    JsonObject key = approvals.complete(token, issue);
    effects.count(Effect.BILLING_KEY, key.getString("billingKey"), call);
    if (!call.input().getBoolean("skipWebhook", false)) {
      notices.billingKey("Issued", key);
    }
    return key;
  }

  private void checkPayment(JsonObject input, JsonObject attempt) {
    JsonObject amount = attempt.getJsonObject("amount");
    check(input, "currency", attempt.getString("currency"));
    check(input, "totalAmount", amount.getLong("total"));
    check(input, "taxFreeAmount", amount.getLong("taxFree"));
    check(input, "isTest", !channelOf(attempt).live());
  }

  private Channel channelOf(JsonObject attempt) {
    return channels.get(attempt.getJsonObject("channel").getString("key"));
  }

  /** Fails if the request has a value that differs from the real one. */
  private static void check(JsonObject input, String name, Object real) {
    Object given = input.getValue(name);
    if (given != null && !given.toString().equals(real.toString())) {
      throw new Refusal("INFORMATION_MISMATCH", name + " 값이 실제 정보와 일치하지 않습니다.");
    }
  }
}
