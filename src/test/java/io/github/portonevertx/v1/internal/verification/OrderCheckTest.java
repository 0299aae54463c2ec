package io.github.portonevertx.v1.internal.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.pipeline.ComposedOperations;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The result of {@code payments.verify} for sequences of PortOne responses. */
class OrderCheckTest {
  private static final Call BY_ORDER =
      Call.of("payments.verify").with("merchant_uid", "order-1").with("amount", 1000);
  private static final Call BY_PAYMENT = BY_ORDER.with("imp_uid", "imp_1");
  private static final Verification NONE = new Verification(Result.NOT_FOUND, List.of());
  private static final Verification OTHERS = new Verification(Result.ORDER_MISMATCH, List.of());

  private final List<Call> asked = new ArrayList<>();
  private Future<Reply> one = Future.succeededFuture(Reply.of(paid("imp_1")));
  private Future<Reply> all = page(paid("imp_1"));

  private final Transport check =
      verifying(
          call -> {
            asked.add(call);
            return call.action().equals("payments.get") ? one : all;
          });

  private static final Stage STAGE =
      new ComposedOperations(V1Api.API, Map.of("payments.verify", new OrderCheck()));

  private static Transport verifying(Transport portone) {
    return Stages.edge(
        Stage.chain(List.of(STAGE), invocation -> portone.send(invocation.call())), () -> null);
  }

  private static JsonObject paid(String impUid) {
    return RecordingClient.payment()
        .put("imp_uid", impUid)
        .put("merchant_uid", "order-1")
        .put("amount", 1000);
  }

  private static JsonObject ofOther(String impUid) {
    return paid(impUid).put("merchant_uid", "ORDER-1");
  }

  private static Future<Reply> page(JsonObject... payments) {
    JsonArray list = new JsonArray(List.of(payments));
    return Future.succeededFuture(
        Reply.of(
            new JsonObject()
                .put("total", list.size())
                .put("previous", 0)
                .put("next", 0)
                .put("list", list)));
  }

  private Verification verify(Call call) {
    return check.send(call).await().as(Verification.class);
  }

  private List<String> actions() {
    return asked.stream().map(Call::action).toList();
  }

  private static List<String> ids(Verification verification) {
    return verification.payments().stream().map(Payment::impUid).toList();
  }

  @Test
  void laterResponseAboutThePaymentDecides() {
    all = page(paid("imp_1").put("status", "cancelled").put("cancel_amount", 1000));
    assertEquals(Result.CANCELLED, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("status", "cancelled").put("cancel_amount", 1));
    assertEquals(Result.PARTIALLY_CANCELLED, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("amount", 999));
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("currency", "USD"));
    assertEquals(Result.CURRENCY_MISMATCH, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("status", "failed"));
    assertEquals(Result.FAILED, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("status", "settled"));
    assertEquals(Result.UNKNOWN_STATUS, verify(BY_PAYMENT).result());
    all = page(ofOther("imp_1"));
    assertEquals(OTHERS, verify(BY_PAYMENT));
  }

  @Test
  void paymentThatIsNoLongerListedIsNotVerified() {
    all = page();
    assertEquals(NONE, verify(BY_PAYMENT));
    all = page(paid("imp_2"));
    assertEquals(NONE, verify(BY_PAYMENT));
    all = page(ofOther("imp_2"));
    assertEquals(NONE, verify(BY_PAYMENT));
    all = page(paid("imp_1").put("sandbox", true));
    assertEquals(NONE, verify(BY_PAYMENT));
    all =
        Future.failedFuture(
            PortOneException.builder(FailureKind.NOT_FOUND, "none")
                .httpStatus(404)
                .portOneCode(-1)
                .build());
    assertEquals(NONE, verify(BY_PAYMENT));
  }

  @Test
  void resultContainsTheLatestPayment() {
    all = page(paid("imp_1").put("name", "later"));

    assertEquals("later", verify(BY_PAYMENT).payment().name());
  }

  @Test
  void verifiedPaymentTakesTwoQueriesAndAnyOtherTakesOne() {
    verify(BY_PAYMENT);
    assertEquals(List.of("payments.get", "payments.findAll"), actions());

    asked.clear();
    one = Future.succeededFuture(Reply.of(paid("imp_1").put("status", "failed")));
    assertEquals(Result.FAILED, verify(BY_PAYMENT).result());
    assertEquals(List.of("payments.get"), actions());
  }

  @Test
  void anotherPaidPaymentIsFound() {
    all = page(paid("imp_2"), paid("imp_1"));
    assertEquals(List.of("imp_2", "imp_1"), ids(verify(BY_PAYMENT)));
    assertEquals(Result.PAID_TWICE, verify(BY_PAYMENT).result());

    JsonObject refunded = paid("imp_1").put("status", "cancelled").put("cancel_amount", 1000);
    all = page(paid("imp_2"), refunded);
    assertEquals(Result.CANCELLED, verify(BY_PAYMENT).result());
    assertEquals(List.of("imp_1"), ids(verify(BY_PAYMENT)));
  }

  @Test
  void resultDisclosesNothingOfAnotherOrdersPayments() {
    all = page(ofOther("imp_8"));
    assertEquals(OTHERS, verify(BY_ORDER));
    all = page(ofOther("imp_8"), ofOther("imp_9"));
    assertEquals(OTHERS, verify(BY_ORDER));
    one = Future.succeededFuture(Reply.of(ofOther("imp_1")));
    assertEquals(OTHERS, verify(BY_PAYMENT));
  }

  @Test
  void paymentsOfOtherOrdersAreIgnored() {
    all = page(ofOther("imp_8"), paid("imp_1"), ofOther("imp_9"));
    assertEquals(Result.VERIFIED, verify(BY_ORDER).result());
    assertEquals(List.of("imp_1"), ids(verify(BY_ORDER)));
    assertEquals(Result.VERIFIED, verify(BY_PAYMENT).result());

    all = page(ofOther("imp_8"), paid("imp_1").put("status", "failed"));
    assertEquals(Result.FAILED, verify(BY_ORDER).result());
    assertEquals(List.of("imp_1"), ids(verify(BY_ORDER)));
  }

  @Test
  void paymentOfATestChannelCountsOnlyWhenIncluded() {
    all = page(paid("imp_1").put("sandbox", true));
    assertEquals(NONE, verify(BY_ORDER));
    assertEquals(NONE, verify(BY_ORDER.with("include_sandbox", false)));
    assertEquals(Result.VERIFIED, verify(BY_ORDER.with("include_sandbox", true)).result());

    one = Future.succeededFuture(Reply.of(paid("imp_1").put("sandbox", true)));
    assertEquals(NONE, verify(BY_PAYMENT));
    assertEquals(Result.VERIFIED, verify(BY_PAYMENT.with("include_sandbox", true)).result());
    all = page(paid("imp_1"), paid("imp_2").put("sandbox", true));
    assertEquals(Result.VERIFIED, verify(BY_ORDER).result());
  }

  @Test
  void freeOrderIsVerified() {
    JsonObject free = paid("imp_1").put("amount", 0);
    one = Future.succeededFuture(Reply.of(free));
    all = page(free);

    assertEquals(Result.VERIFIED, verify(BY_ORDER.with("amount", 0)).result());
    assertEquals(Result.VERIFIED, verify(BY_PAYMENT.with("amount", 0)).result());
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_ORDER).result());
    all = page(paid("imp_2"), free);
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_ORDER.with("amount", 0)).result());
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_PAYMENT.with("amount", 0)).result());
  }

  @Test
  void theCurrencyIsWonUnlessTheCallNamesOne() {
    all = page(paid("imp_1").put("currency", "USD"));

    assertEquals(Result.CURRENCY_MISMATCH, verify(BY_ORDER).result());
    assertEquals(Result.VERIFIED, verify(BY_ORDER.with("currency", "USD")).result());
  }

  private static void assertFailure(PortOneException expected, Future<Reply> reply) {
    PortOneException failure = assertInstanceOf(PortOneException.class, reply.cause());
    assertEquals(expected.kind(), failure.kind());
    assertEquals(expected.text(), failure.text());
  }

  @Test
  void unknownPaymentIsAResultAndOtherFailuresAreFailures() {
    one =
        Future.failedFuture(
            PortOneException.builder(FailureKind.NOT_FOUND, "none")
                .httpStatus(404)
                .portOneCode(-1)
                .build());
    assertEquals(NONE, verify(BY_PAYMENT));
    for (FailureKind kind : FailureKind.values()) {
      PortOneException failure = PortOneException.of(kind, "no answer");
      if (kind != FailureKind.NOT_FOUND) {
        one = Future.failedFuture(failure);
        assertFailure(failure, check.send(BY_PAYMENT));
        one = Future.succeededFuture(Reply.of(paid("imp_1")));
        all = Future.failedFuture(failure);
        assertFailure(failure, check.send(BY_PAYMENT));
        assertFailure(failure, check.send(BY_ORDER));
      }
    }
  }

  @Test
  void theQueriesAreForTheSubMerchantOfTheCall() {
    verify(BY_PAYMENT.withSetting("tier", "AB1").withTimeout(Duration.ofMinutes(1)));

    assertEquals(2, asked.size());
    asked.forEach(query -> assertEquals(Map.of("tier", "AB1"), query.settings()));
  }

  @Test
  void theQueriesShareTheDeadlineOfTheCall() {
    List<Deadline> deadlines = new ArrayList<>();
    Transport recording =
        Stages.edge(
            Stage.chain(
                List.of(STAGE),
                invocation -> {
                  deadlines.add(invocation.deadline());
                  return invocation.call().action().equals("payments.get") ? one : all;
                }),
            () -> null);

    recording.send(BY_PAYMENT.withTimeout(Duration.ofMinutes(1))).await();

    assertEquals(2, deadlines.size());
    assertSame(deadlines.get(0), deadlines.get(1));
    assertTrue(deadlines.get(0).remaining().compareTo(Duration.ofMinutes(1)) <= 0);
  }

  @Test
  void allPagesAreRead() {
    JsonObject first = listed(2, paid("imp_2"));
    JsonObject last = listed(0, paid("imp_1"));
    Transport paged =
        verifying(
            call -> {
              asked.add(call);
              return Future.succeededFuture(
                  Reply.of(
                      Integer.valueOf(1).equals(call.parameters().get("page")) ? first : last));
            });

    Verification found = paged.send(BY_ORDER).await().as(Verification.class);

    assertEquals(Result.PAID_TWICE, found.result());
    for (int page = 1; page <= 2; page++) {
      assertEquals(
          RecordingClient.named(
              "merchant_uid",
              "order-1",
              "payment_status",
              "all",
              "page",
              page,
              "limit",
              100,
              "sorting",
              "-started"),
          asked.get(page - 1).parameters());
    }
  }

  private static JsonObject listed(int next, JsonObject payment) {
    return new JsonObject()
        .put("total", 101)
        .put("previous", 0)
        .put("next", next)
        .put("list", new JsonArray().add(payment));
  }

  @Test
  void otherCallsAreUnchanged() {
    Call other = Call.of("payments.find").with("merchant_uid", "order-1");

    assertEquals(all.result().json(), check.send(other).result().json());
    assertEquals(List.of(other), asked);
  }
}
