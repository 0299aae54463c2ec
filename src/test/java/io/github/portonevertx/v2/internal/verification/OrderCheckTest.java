package io.github.portonevertx.v2.internal.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.pipeline.ComposedOperations;
import io.github.portonevertx.v2.internal.V2Api;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The queries of {@code payments.verify} and {@code payments.reconcile}, and their failures. */
class OrderCheckTest {
  private static final Call VERIFY =
      Call.of(V2Catalogue.VERIFY).with("paymentId", "order-1").with("amount", 1_000);
  private static final Call RECONCILE = Call.of(V2Catalogue.RECONCILE).with("paymentId", "order-1");
  private static final JsonObject PAID =
      new JsonObject()
          .put("status", "PAID")
          .put("id", "order-1")
          .put("transactionId", "tx-1")
          .put("storeId", "store-1")
          .put("currency", "KRW")
          .put("channel", new JsonObject().put("type", "LIVE"))
          .put("addedLater", true)
          .put(
              "amount",
              new JsonObject()
                  .put("total", 1_000)
                  .put("taxFree", 0)
                  .put("discount", 0)
                  .put("paid", 1_000)
                  .put("cancelled", 0)
                  .put("cancelledTaxFree", 0));

  private final ComposedOperations stage =
      new ComposedOperations(
          V2Api.API,
          Map.of(V2Catalogue.VERIFY, new OrderCheck(), V2Catalogue.RECONCILE, new PaymentLookup()));
  private final List<Invocation> asked = new ArrayList<>();
  private Future<Reply> answer = Future.succeededFuture(Reply.of(PAID));

  private Future<Reply> send(Call call) {
    return stage.handle(
        new Invocation(
            call,
            V2Api.API.catalogue().require(call.action()),
            Deadline.after(Duration.ofMinutes(1))),
        query -> {
          asked.add(query);
          return answer;
        });
  }

  private JsonObject reply(Call call) {
    return (JsonObject) Objects.requireNonNull(send(call).await().json());
  }

  private static PortOneException failure(FailureKind kind, String errorType) {
    return PortOneException.builder(kind, "none")
        .httpStatus(404)
        .details(new FailureDetails(errorType, null, null, null, null, null))
        .build();
  }

  @Test
  void oneFreshQueryWithTheSettingsAndTheDeadlineOfTheCallIsSent() {
    for (Call call : List.of(VERIFY, RECONCILE)) {
      asked.clear();
      Invocation outer =
          new Invocation(
              call.with("storeId", "store-1").withSetting("store-id", "any"),
              V2Api.API.catalogue().require(call.action()),
              Deadline.after(Duration.ofMinutes(1)));

      stage
          .handle(
              outer,
              query -> {
                asked.add(query);
                return answer;
              })
          .await();

      assertEquals(1, asked.size());
      Invocation query = asked.get(0);
      assertEquals("payments.get", query.call().action());
      assertEquals(Map.of("paymentId", "order-1", "storeId", "store-1"), query.call().parameters());
      assertEquals(Map.of("store-id", "any"), query.call().settings());
      assertSame(outer.deadline(), query.deadline());
      assertTrue(query.isFresh());
    }
  }

  @Test
  void answersContainThePaymentAsPortOneAnsweredIt() {
    assertEquals(new JsonObject().put("result", "VERIFIED").put("payment", PAID), reply(VERIFY));
    assertEquals(
        new JsonObject().put("paymentId", "order-1").put("payment", PAID), reply(RECONCILE));
  }

  @Test
  void parametersOfTheCallAreCompared() {
    assertEquals("AMOUNT_MISMATCH", reply(VERIFY.with("amount", 999L)).getString("result"));
    assertEquals("CURRENCY_MISMATCH", reply(VERIFY.with("currency", "USD")).getString("result"));
    assertEquals(
        new JsonObject().put("result", "STORE_MISMATCH"), reply(VERIFY.with("storeId", "store-2")));
    assertEquals(
        new JsonObject().put("result", "ORDER_MISMATCH"), reply(VERIFY.with("paymentId", "tx-1")));
    answer =
        Future.succeededFuture(
            Reply.of(PAID.copy().put("channel", new JsonObject().put("type", "TEST"))));
    assertEquals("TEST_CHANNEL", reply(VERIFY).getString("result"));
    assertEquals("TEST_CHANNEL", reply(VERIFY.with("allowTestChannel", false)).getString("result"));
    assertEquals("VERIFIED", reply(VERIFY.with("allowTestChannel", true)).getString("result"));
  }

  @Test
  void onlyPortOnesOwnErrorTypeMeansThatThereIsNoPayment() {
    answer = Future.failedFuture(failure(FailureKind.NOT_FOUND, "PAYMENT_NOT_FOUND"));
    assertEquals(new JsonObject().put("result", "NOT_FOUND"), reply(VERIFY));
    assertEquals(new JsonObject().put("paymentId", "order-1"), reply(RECONCILE));

    for (FailureKind kind : FailureKind.values()) {
      String type = kind == FailureKind.NOT_FOUND ? "STORE_NOT_FOUND" : "PAYMENT_NOT_FOUND";
      answer = Future.failedFuture(failure(kind, type));
      for (Call call : List.of(VERIFY, RECONCILE)) {
        PortOneException failed =
            assertInstanceOf(PortOneException.class, send(call).cause(), kind::name);
        assertEquals(kind, failed.kind());
      }
    }
  }

  @Test
  void otherCallsAreUnchanged() {
    Call other = Call.of("payments.get").with("paymentId", "order-1");

    assertEquals(PAID, reply(other));
    assertEquals(other, asked.get(0).call());
    assertEquals(false, asked.get(0).isFresh());
    assertNull(asked.get(0).credential());
  }
}
