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
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Stages;
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

/** The queries that a verification sends, and their failures. */
class OrderCheckQueriesTest extends OrderCheckFixture {
  private List<String> actions() {
    return asked.stream().map(Call::action).toList();
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
