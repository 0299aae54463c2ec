package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** PortOne looks up order ids case-insensitively; results of another order are removed. */
class OtherOrdersTest {
  private final List<Call> asked = new ArrayList<>();

  private PortOneV1Client answering(Function<Call, Future<Reply>> answers) {
    return PortOneV1Client.over(
        call -> {
          asked.add(call);
          return answers.apply(call);
        });
  }

  private static JsonObject payment(String merchantUid, String impUid) {
    return RecordingClient.payment().put("merchant_uid", merchantUid).put("imp_uid", impUid);
  }

  private static Future<Reply> reply(JsonObject json) {
    return Future.succeededFuture(Reply.of(json));
  }

  private static Future<Reply> page(int next, JsonObject... payments) {
    return reply(
        new JsonObject()
            .put("total", 9)
            .put("previous", 0)
            .put("next", next)
            .put("list", new JsonArray(List.of(payments))));
  }

  private static List<String> ids(List<Payment> payments) {
    return payments.stream().map(Payment::impUid).toList();
  }

  @Test
  void pageContainsPaymentsOfTheOrderOnly() {
    Page<Payment> page =
        answering(call -> page(2, payment("ORDER-1", "b"), payment("order-1", "a")))
            .payments()
            .findAll("order-1")
            .result();

    assertEquals(List.of("a"), ids(page.list()));
    assertEquals(9, page.total());
    assertEquals(2, page.next());
  }

  @Test
  void streamContainsPaymentsOfTheOrderOnly() {
    List<Payment> all =
        answering(
                call ->
                    Integer.valueOf(1).equals(call.parameters().get("page"))
                        ? page(2, payment("ORDER-1", "b"), payment("order-1", "a"))
                        : page(0, payment("Order-1", "c"), payment("order-1", "d")))
            .payments()
            .streamAll(
                FindAllRequest.builder().merchantUid("order-1").status(PaymentStatus.ALL).build())
            .collect(Collectors.<Payment>toList())
            .result();

    assertEquals(List.of("a", "d"), ids(all));
  }

  @Test
  void findSkipsPaymentsOfAnotherOrder() {
    PortOneV1Client client =
        answering(
            call ->
                call.action().equals("payments.find")
                    ? reply(payment("ORDER-1", "b"))
                    : page(0, payment("ORDER-1", "b"), payment("order-1", "a")));

    assertEquals("a", client.payments().find("order-1").result().impUid());
    Payment oldest =
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid("order-1")
                    .status(PaymentStatus.FAILED)
                    .sorting(Sorting.OLDEST_STARTED_FIRST)
                    .build())
            .result();
    assertEquals("a", oldest.impUid());
    assertEquals("failed", asked.get(3).parameters().get("payment_status"));
    assertEquals("started", asked.get(3).parameters().get("sorting"));
    assertEquals("b", client.payments().find("ORDER-1").result().impUid());
    assertEquals(5, asked.size());
  }

  @Test
  void orderWithPaymentsOfAnotherOrderOnlyIsNotFound() {
    Future<Payment> found =
        answering(
                call ->
                    call.action().equals("payments.find")
                        ? reply(payment("ORDER-1", "b"))
                        : page(0, payment("ORDER-1", "b")))
            .payments()
            .find("order-1");

    PortOneException failure = (PortOneException) found.cause();
    assertEquals(FailureKind.NOT_FOUND, failure.kind());
    assertEquals("payments.find", failure.action());
  }

  @Test
  void manyReturnsTheRequestedPaymentsOnly() {
    JsonArray answer =
        new JsonArray()
            .add(payment("ORDER-1", "imp_1"))
            .add(payment("order-2", "imp_2"))
            .add(payment("other", "imp_3"))
            .add(payment("other", "IMP_4"));
    FoundPayments found =
        answering(call -> Future.succeededFuture(Reply.of(answer)))
            .payments()
            .getMany(List.of("imp_3", "imp_4"), List.of("order-1", "order-2"))
            .result();

    assertEquals(List.of("imp_2", "imp_3"), ids(found.payments()));
  }

  @Test
  void registrationOfAnotherOrderIsNeitherAcceptedNorChanged() {
    JsonObject others = new JsonObject().put("merchant_uid", "ORDER-1").put("currency", "KRW");
    for (int amount : List.of(500, 700)) {
      for (FailureKind kind : List.of(FailureKind.REJECTED, FailureKind.OUTCOME_UNKNOWN)) {
        asked.clear();
        PortOneException failure = PortOneException.of(kind, "registered already");
        Future<PreparedPayment> ensured =
            answering(
                    call ->
                        call.action().equals("prepare.create")
                            ? Future.failedFuture(failure)
                            : reply(others.copy().put("amount", amount)))
                .prepare()
                .ensure("order-1", new BigDecimal("500"));

        assertTrue(ensured.failed());
        PortOneException cause = (PortOneException) ensured.cause();
        assertEquals(kind, cause.kind());
        assertEquals("registered already", cause.text());
        assertEquals(
            List.of("prepare.create", "prepare.get"), asked.stream().map(Call::action).toList());
      }
    }
  }
}
