package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.Reply;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.FindAllRequest;
import io.github.portonevertx.v1.payments.FindRequest;
import io.github.portonevertx.v1.payments.FoundPayments;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentBalance;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.PreparedPayment;
import io.github.portonevertx.v1.payments.Sorting;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every query with valid input, and every form of its response. */
class QueriesContractTest extends Contract {
  private static final String NOT_FOUND = "존재하지 않는 결제정보입니다.";
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
  void getManyFindsByBothKindsOfId() {
    String a = pay("a", 1);
    String b = pay("b", 2);
    pay("c", 3);

    FoundPayments found = client.payments().getMany(List.of(a, b), List.of("c")).await();

    assertTrue(found.isComplete());
    assertEquals(Set.of("a", "b", "c"), orders(found.payments()));
    assertEquals(3, found.payments().size());
  }

  @Test
  void getManyReportsMissingIdsInRequestOrder() {
    String a = pay("a", 1);

    FoundPayments found =
        client
            .payments()
            .getMany(List.of("imp_z", a, "imp_y"), List.of("주문 없음, \"?\"", "a"))
            .await();

    assertFalse(found.isComplete());
    assertEquals(Set.of("a"), orders(found.payments()));
    assertEquals(List.of("imp_z", "imp_y", "주문 없음, \"?\""), found.missing());
  }

  @Test
  void getManyThatFindsNothingSucceeds() {
    FoundPayments found = client.payments().getMany(List.of("imp_x", "imp_y")).await();

    assertEquals(List.of(), found.payments());
    assertEquals(List.of("imp_x", "imp_y"), found.missing());
  }

  @Test
  void partialReplyIsMarkedAsPartial() {
    String a = pay("a", 1);

    Reply all = client.send(Call.of("payments.getMany").with("imp_uid", List.of(a))).await();
    Reply some = client.send(Call.of("payments.getMany").with("imp_uid", List.of(a, "x"))).await();

    assertFalse(all.isPartial());
    assertEquals(List.of(), all.missing());
    assertTrue(some.isPartial());
    assertEquals(List.of("x"), some.missing());
    assertEquals(1, ((JsonArray) some.json()).size());
  }

  @Test
  void getManySplitsListsLongerThanTheLimit() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      ids.add(pay("order-" + i, i + 1));
    }
    List<String> wanted = new ArrayList<>(ids);
    wanted.set(7, "imp_missing_1");
    wanted.set(207, "imp_missing_2");

    FoundPayments found = client.payments().getMany(ids).await();
    FoundPayments partial = client.payments().getMany(wanted).await();

    assertTrue(found.isComplete());
    assertEquals(
        Set.copyOf(ids),
        found.payments().stream().map(Payment::impUid).collect(Collectors.toSet()));
    assertEquals(250, found.payments().size());
    assertEquals(248, partial.payments().size());
    assertEquals(List.of("imp_missing_1", "imp_missing_2"), partial.missing());
    assertEquals(
        List.of(50, 50, 100, 100, 100, 100),
        simulator.requests("payments.getMany").stream()
            .map(request -> request.query().get("imp_uid[]").size())
            .sorted()
            .toList());
  }

  @Test
  void getManySplitsBothKindsOfIdTogether() {
    List<String> impUids = IntStream.range(0, 60).mapToObj(i -> pay("a" + i, 1)).toList();
    List<String> orders = IntStream.range(0, 60).mapToObj(i -> "b" + i).toList();
    orders.forEach(order -> pay(order, 2));

    FoundPayments found = client.payments().getMany(impUids, orders).await();

    assertTrue(found.isComplete());
    assertEquals(120, found.payments().size());
    assertEquals(2, simulator.count("payments.getMany"));
  }

  @Test
  void duplicateIdReturnsThePaymentOnce() {
    String a = pay("a", 1);
    List<String> wanted = new ArrayList<>(Collections.nCopies(150, a));
    wanted.addAll(IntStream.range(0, 120).mapToObj(i -> "imp_missing_" + i).toList());

    FoundPayments found = client.payments().getMany(wanted, List.of("a")).await();

    assertEquals(1, found.payments().size());
    assertEquals(120, found.missing().size());
  }

  @Test
  void oneFailedBatchFailsTheCall() {
    List<String> ids = IntStream.range(0, 150).mapToObj(i -> pay("o" + i, 1)).toList();
    simulator.faults().next(new Fault.EnvelopeError(429, -1, "천천히"));

    assertFails(
        client.payments().getMany(ids),
        FailureKind.RATE_LIMITED,
        "payments.getMany",
        429,
        -1,
        "천천히");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "주문 1/2: a+b",
        "100%",
        "%2F%25",
        "a:b;c=d?e&f#g",
        "a//b/",
        "...",
        "~'()*!@$,",
        "\\\"[]{}<>|^`",
        "주문-🌶️"
      })
  void orderIdMayContainAnyCharacter(String order) {
    String impUid = pay(order, 1004);
    simulator.ledger().prepare(order, BigDecimal.TEN, "KRW");

    assertEquals(order, client.payments().find(order).await().merchantUid());
    assertEquals(
        impUid,
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid(order)
                    .status(PaymentStatus.PAID)
                    .sorting(Sorting.NEWEST_PAID_FIRST)
                    .build())
            .await()
            .impUid());
    assertEquals(impUid, client.payments().findAll(order).await().list().get(0).impUid());
    assertEquals(order, client.prepare().get(order).await().merchantUid());
    assertTrue(client.payments().getMany(List.of(), List.of(order)).await().isComplete());
    assertEquals(
        List.of("없음" + order.length()),
        client
            .payments()
            .getMany(List.of(impUid), List.of("없음" + order.length()))
            .await()
            .missing());
  }

  @Test
  void findAnswersTheFirstBySortingAndStatus() {
    Instant now = simulator.clock().now();
    simulator
        .ledger()
        .add(PaymentSeed.failed().merchantUid("o").impUid("old").startedAt(now.minusSeconds(9)));
    simulator.ledger().add(PaymentSeed.paid().merchantUid("o").impUid("new").startedAt(now));

    assertEquals("new", client.payments().find("o").await().impUid());
    assertEquals(
        "old",
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.ALL)
                    .sorting(Sorting.OLDEST_STARTED_FIRST)
                    .build())
            .await()
            .impUid());
    assertEquals(
        "old",
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.FAILED)
                    .sorting(Sorting.NEWEST_STARTED_FIRST)
                    .build())
            .await()
            .impUid());
    assertFails(
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.CANCELLED)
                    .sorting(Sorting.NEWEST_STARTED_FIRST)
                    .build()),
        FailureKind.NOT_FOUND,
        "payments.find",
        404,
        -1,
        NOT_FOUND);
  }

  @Test
  void findAllPages() {
    for (int i = 1; i <= 5; i++) {
      pay("o", i);
    }

    Page<Payment> middle =
        client
            .payments()
            .findAll(
                FindAllRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.PAID)
                    .limit(2)
                    .page(2)
                    .build())
            .await();
    Page<Payment> last =
        client
            .payments()
            .findAll(
                FindAllRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.ALL)
                    .limit(2)
                    .page(3)
                    .build())
            .await();

    assertEquals(
        List.of(5, 1, 3, 2),
        List.of(middle.total(), middle.previous(), middle.next(), middle.list().size()));
    assertTrue(middle.hasNext());
    assertFalse(last.hasNext());
    assertEquals(1, last.list().size());
    assertFails(
        client.payments().findAll("unknown"),
        FailureKind.NOT_FOUND,
        "payments.findAll",
        404,
        -1,
        NOT_FOUND);
  }

  @Test
  void listByStatusAcceptsPageSortingAndSpan() {
    Instant now = Instant.ofEpochSecond(simulator.clock().epochSeconds());
    for (int i = 1; i <= 4; i++) {
      simulator.ledger().add(PaymentSeed.paid().amount(i).startedAt(now.minusSeconds(i * 10L)));
    }
    Listing span = Listing.builder().from(now.minusSeconds(30)).to(now.minusSeconds(20)).build();

    assertEquals(
        List.of(2, 3), amounts(client.payments().listByStatus(PaymentStatus.PAID, span).await()));
    assertEquals(
        List.of(3, 2),
        amounts(
            client
                .payments()
                .listByStatus(
                    PaymentStatus.ALL,
                    Listing.builder()
                        .from(span.from())
                        .to(span.to())
                        .sorting(Sorting.OLDEST_STARTED_FIRST)
                        .build())
                .await()));
    assertEquals(
        List.of(), amounts(client.payments().listByStatus(PaymentStatus.READY, span).await()));
    assertEquals(
        List.of(1, 2, 3, 4), amounts(client.payments().listByStatus(PaymentStatus.PAID).await()));
  }

  @Test
  void listingRefusedByPortOneIsAnInvalidRequest() {
    Instant now = simulator.clock().now();

    assertFails(
        client
            .payments()
            .listByStatus(
                PaymentStatus.ALL,
                Listing.builder().from(now.minus(Duration.ofDays(91))).to(now).build()),
        FailureKind.INVALID_REQUEST,
        "payments.listByStatus",
        400,
        -1,
        "조회 기간은 최대 90일입니다.");
    assertFails(
        client.payments().listByStatus(PaymentStatus.ALL, Listing.builder().page(2).build()),
        FailureKind.INVALID_REQUEST,
        "payments.listByStatus",
        400,
        -1,
        "존재하지 않는 페이지입니다.");
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
  void aFullPageOfAThousandArrives() {
    for (int i = 0; i < 1000; i++) {
      simulator.ledger().pay(i + 1);
    }

    Page<Payment> page =
        client
            .payments()
            .listByStatus(PaymentStatus.ALL, Listing.builder().limit(1000).build())
            .await();

    assertEquals(1000, page.list().size());
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

  private String pay(String order, long amount) {
    return simulator.ledger().pay(order, amount).getString("imp_uid");
  }

  private static Set<String> orders(Collection<Payment> payments) {
    return new TreeSet<>(new HashSet<>(payments.stream().map(Payment::merchantUid).toList()));
  }

  private static List<Integer> amounts(Page<Payment> page) {
    return page.list().stream().map(payment -> payment.amount().intValueExact()).toList();
  }
}
