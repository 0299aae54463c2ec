package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class ReconcileTest {
  private final List<Call> calls = new ArrayList<>();

  private Future<OrderPayments> reconcile(Function<Integer, Future<Reply>> pages) {
    PortOneV1Client client =
        PortOneV1Client.over(
            call -> {
              calls.add(call);
              return pages.apply((Integer) Objects.requireNonNull(call.parameters().get("page")));
            });
    return client.payments().reconcile("order-1");
  }

  private static Future<Reply> page(int next, JsonObject... payments) {
    return Future.succeededFuture(
        Reply.of(
            new JsonObject()
                .put("total", 4)
                .put("previous", 0)
                .put("next", next)
                .put("list", new JsonArray(List.of(payments)))));
  }

  private static Future<Reply> failure(FailureKind kind, int status) {
    return Future.failedFuture(
        PortOneException.builder(kind, "no").httpStatus(status).portOneCode(-1).build());
  }

  private static JsonObject payment(String id, String status, int amount, int refunded) {
    return RecordingClient.payment()
        .put("imp_uid", id)
        .put("status", status)
        .put("amount", amount)
        .put("cancel_amount", refunded)
        .put("buyer_name", "PRIVATE");
  }

  @Test
  void readsAllPagesAndCountsEachPaymentOnce() {
    OrderPayments state =
        reconcile(
                page ->
                    switch (page) {
                      case 1 -> page(2, payment("d", "paid", 100, 0), payment("c", "paid", 700, 0));
                      // A payment created meanwhile shifted c to the next page; by then c is
                      // partially refunded.
                      case 2 ->
                          page(
                              3,
                              payment("c", "cancelled", 700, 200),
                              payment("b", "failed", 1000, 0));
                      default -> page(0, payment("a", "cancelled", 30, 30));
                    })
            .result();

    assertEquals(
        List.of("d", "c", "b", "a"), state.payments().stream().map(Payment::impUid).toList());
    assertEquals("order-1", state.merchantUid());
    assertEquals(new BigDecimal("830"), state.totalPaid());
    assertEquals(new BigDecimal("230"), state.totalRefunded());
    assertEquals(new BigDecimal("600"), state.refundable());
    assertEquals(new BigDecimal("200"), state.refundedSince(new BigDecimal("30")));
    assertEquals(3, calls.size());
    for (int i = 0; i < 3; i++) {
      assertEquals("payments.findAll", calls.get(i).action());
      assertEquals(
          RecordingClient.named(
              "merchant_uid",
              "order-1",
              "payment_status",
              "all",
              "page",
              i + 1,
              "limit",
              100,
              "sorting",
              "-started"),
          calls.get(i).parameters());
    }
    assertFalse(state.toString().contains("PRIVATE"), state.toString());
  }

  @Test
  void orderWithoutPaymentsIsAState() {
    OrderPayments state = reconcile(page -> failure(FailureKind.NOT_FOUND, 404)).result();

    assertEquals(new OrderPayments("order-1", List.of()), state);
    assertEquals(BigDecimal.ZERO, state.totalPaid());
    assertEquals(BigDecimal.ZERO, state.totalRefunded());
    assertEquals(BigDecimal.ZERO, state.refundable());
  }

  @Test
  void failureIsNotAnEmptyResult() {
    for (int failing = 1; failing <= 2; failing++) {
      int at = failing;
      FailureKind kind = at == 1 ? FailureKind.UNAVAILABLE : FailureKind.NOT_FOUND;
      Future<OrderPayments> state =
          reconcile(page -> page == at ? failure(kind, 0) : page(2, payment("a", "paid", 1, 0)));

      assertTrue(state.failed());
      assertEquals(kind, ((PortOneException) state.cause()).kind());
    }
  }

  @Test
  void repeatedPageEndsTheListing() {
    assertEquals(
        1, reconcile(page -> page(1, payment("a", "paid", 1, 0))).result().payments().size());
    assertEquals(1, calls.size());
  }

  @Test
  void paymentsOfAnotherOrderAreRemoved() {
    JsonObject foreign = payment("b", "paid", 700, 0).put("merchant_uid", "ORDER-1");
    OrderPayments state = reconcile(page -> page(0, foreign, payment("a", "paid", 30, 0))).result();

    assertEquals(List.of("a"), state.payments().stream().map(Payment::impUid).toList());
    assertEquals(new BigDecimal("30"), state.totalPaid());
    assertEquals(new BigDecimal("30"), state.refundable());
    assertEquals(
        new OrderPayments("order-1", List.of()), reconcile(page -> page(0, foreign)).result());
  }

  @Test
  void aListingThatDoesNotEndIsAFailure() {
    List<IntFunction<Future<Reply>>> endless =
        List.of(
            page -> page(page + 1),
            page -> page(page + 1, payment("a", "paid", 1, 0)),
            page -> page(page + 1, payment("a" + page, "paid", 1, 0)));
    for (IntFunction<Future<Reply>> pages : endless) {
      calls.clear();
      Future<OrderPayments> state =
          reconcile(page -> page > 1000 ? fail("asked for page " + page) : pages.apply(page));

      assertTrue(state.failed());
      PortOneException failure = (PortOneException) state.cause();
      assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
      assertEquals("the listing does not end", failure.text());
    }
  }

  @Test
  void anOrderOfManyThousandPaymentsIsReadToItsEnd() {
    int pages = 90;
    OrderPayments state =
        reconcile(page -> hundred(page, page < pages ? page + 1 : 0, pages * 100)).result();

    assertEquals(9000, state.payments().size());
  }

  @Test
  void tooManyPaymentsAreAFailure() {
    Future<OrderPayments> state =
        reconcile(
            page ->
                page > 1000
                    ? fail("asked for page " + page)
                    : hundred(page, page + 1, Integer.MAX_VALUE));

    assertEquals(FailureKind.BAD_UPSTREAM, ((PortOneException) state.cause()).kind());
  }

  private static Future<Reply> hundred(int page, int next, int total) {
    JsonArray list = new JsonArray();
    for (int i = 0; i < 100; i++) {
      list.add(payment("imp_" + page + "_" + i, "failed", 1, 0));
    }
    return Future.succeededFuture(
        Reply.of(
            new JsonObject()
                .put("total", total)
                .put("previous", 0)
                .put("next", next)
                .put("list", list)));
  }

  @Test
  void differentCurrenciesAreNotAdded() {
    JsonObject dollars = payment("b", "paid", 1, 0).put("currency", "USD");
    OrderPayments mixed = reconcile(page -> page(0, payment("a", "paid", 1, 0), dollars)).result();
    OrderPayments unpaid =
        reconcile(
                page -> page(0, payment("a", "paid", 1, 0), dollars.copy().put("status", "failed")))
            .result();

    assertThrows(IllegalStateException.class, mixed::totalPaid);
    assertThrows(IllegalStateException.class, mixed::totalRefunded);
    assertThrows(IllegalStateException.class, mixed::refundable);
    assertEquals(BigDecimal.ONE, unpaid.totalPaid());
  }
}
