package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Reply;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentBalance;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.PreparedPayment;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries for one payment, and every form of their response. */
class QueriesContractTest extends QueriesContract {
  private static final String HINT =
      " (payments of test channels are found only with include_sandbox=true)";

  @Test
  void getAnswersThePayment() {
    JsonObject paid =
        simulator
            .ledger()
            .add(PaymentSeed.paid().merchantUid("order-1").amount(1004).with("name", "떡볶이 2인분 🌶"));

    Payment payment = client.payments().get(paid.getString("imp_uid")).await();

    assertEquals(paid.getString("imp_uid"), payment.impUid());
    assertEquals("order-1", payment.merchantUid());
    assertEquals(new BigDecimal("1004"), payment.amount());
    assertEquals("떡볶이 2인분 🌶", payment.name());
    assertEquals(PaymentStatus.PAID, payment.status());
    assertEquals(
        Instant.ofEpochSecond(paid.getLong("paid_at")),
        payment.paidAt(),
        "seconds and not milliseconds");
  }

  @Test
  void dollarsKeepTheirDigits() {
    String impUid = simulator.ledger().add(PaymentSeed.dollars()).getString("imp_uid");

    Payment payment = client.payments().get(impUid).await();
    Reply raw = client.send(Call.of("payments.get").with("imp_uid", impUid)).await();

    assertEquals(new BigDecimal("14.2"), payment.amount());
    assertEquals("USD", payment.currency());
    assertEquals(new BigDecimal("14.2"), raw.as(Payment.class).amount());
    assertEquals("14.2", ((JsonObject) raw.json()).getValue("amount").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "123456789012345678", "14.20", "123456789012345678.901234"})
  void amountsOfAnySizeArriveUnchanged(String amount) {
    String impUid =
        simulator
            .ledger()
            .add(PaymentSeed.dollars().amount(new BigDecimal(amount)))
            .getString("imp_uid");

    BigDecimal arrived = client.payments().get(impUid).await().amount();

    assertEquals(0, new BigDecimal(amount).compareTo(arrived), () -> "arrived as " + arrived);
  }

  @Test
  void unknownPaymentIsNotFoundAndTheMessageNamesPossibleReasons() {
    assertFails(
        client.payments().get("imp_unknown"),
        FailureKind.NOT_FOUND,
        "payments.get",
        404,
        -1,
        NOT_FOUND + HINT);
    assertFails(
        client.payments().get("imp_unknown", true),
        FailureKind.NOT_FOUND,
        "payments.get",
        404,
        -1,
        NOT_FOUND);
  }

  @Test
  void testPaymentIsHiddenUnlessTheCallIncludesIt() {
    String impUid = simulator.ledger().add(PaymentSeed.paid().testChannel()).getString("imp_uid");

    assertEquals(FailureKind.NOT_FOUND, failure(client.payments().get(impUid)).kind());
    assertEquals(FailureKind.NOT_FOUND, failure(client.payments().get(impUid, false)).kind());
    assertTrue(client.payments().get(impUid, true).await().sandbox());
  }

  @Test
  void testPaymentIsFoundWhenTheOptionIsSet() {
    String impUid = simulator.ledger().add(PaymentSeed.paid().testChannel()).getString("imp_uid");
    PortOneV1Client testing = open(options().setIncludeSandbox(true));

    assertTrue(testing.payments().get(impUid).await().sandbox());
    assertEquals(
        FailureKind.NOT_FOUND,
        failure(testing.payments().get(impUid, false)).kind(),
        "the setting of the call wins");
  }

  @Test
  void balanceIsForPaycoOnly() {
    String payco = simulator.ledger().add(PaymentSeed.payco().amount(700)).getString("imp_uid");
    simulator.ledger().refund(payco, BigDecimal.TEN, null);

    PaymentBalance balance = client.payments().balance(payco).await();

    assertEquals(new BigDecimal("690"), balance.amount());
    assertEquals(new BigDecimal("690"), balance.primary().supply());
    assertEquals(1, balance.histories().size());
    assertFails(
        client.payments().balance(pay("card", 1)),
        FailureKind.NOT_FOUND,
        "payments.balance",
        404,
        -1,
        NOT_FOUND);
  }

  @Test
  void aPreparedAmountIsFoundByItsOrder() {
    simulator.ledger().prepare("o", new BigDecimal("14.2"), "USD");

    PreparedPayment prepared = client.prepare().get("o").await();

    assertEquals(new PreparedPayment("o", new BigDecimal("14.2"), "USD"), prepared);
    assertFails(
        client.prepare().get("unknown"),
        FailureKind.NOT_FOUND,
        "prepare.get",
        404,
        -1,
        "사전등록된 결제정보가 존재하지 않습니다.");
  }

  @Test
  void unknownStatusAndFieldsDoNotBreakDecoding() {
    String impUid =
        simulator
            .ledger()
            .add(PaymentSeed.paid().with("new_field", new JsonObject().put("x", 1)))
            .getString("imp_uid");
    simulator.ledger().change(impUid, "status", "in_review");

    assertEquals("in_review", client.payments().get(impUid).await().status().wire());
  }

  @Test
  void tierReachesPortOneAndIsNotMixedBetweenCalls() {
    String impUid = pay("o", 1);
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      PortOneV1Client merchant = i % 3 == 0 ? client : client.withTier("A0" + i % 3);
      calls.add(merchant.payments().find("o" + "/" + i % 3).otherwiseEmpty());
    }
    Future.all(calls).await();

    for (RecordedRequest request : simulator.requests("payments.find")) {
      String expected = request.path().endsWith("0") ? null : "A0" + lastOf(request.path());
      assertEquals(expected, request.tier(), request.path());
    }
    assertEquals(60, simulator.count("payments.find"));
    client.withTier("AAA").send(Call.of("payments.get").with("imp_uid", impUid)).await();
    client
        .withTier("AAA")
        .send(Call.of("payments.get").with("imp_uid", impUid).withSetting("tier", "BBB"))
        .await();
    assertEquals(
        List.of("AAA", "BBB"),
        simulator.requests("payments.get").stream().map(RecordedRequest::tier).toList());
  }

  @Test
  void tierOfTheOptionsIsTheDefault() {
    String impUid = pay("o", 1);
    PortOneV1Client branch = open(options().setTier("T01"));

    branch.payments().get(impUid).await();
    branch.withTier("T02").payments().get(impUid).await();
    client.payments().get(impUid).await();

    List<String> tiers = new ArrayList<>();
    simulator.requests("payments.get").forEach(request -> tiers.add("" + request.tier()));
    assertEquals(List.of("T01", "T02", "null"), tiers);
  }

  @Test
  void sufficientTimeoutHasNoEffect() {
    String impUid = pay("o", 1);

    assertEquals(
        impUid, client.withTimeout(Duration.ofMinutes(1)).payments().get(impUid).await().impUid());
  }

  private static char lastOf(String text) {
    return text.charAt(text.length() - 1);
  }
}
