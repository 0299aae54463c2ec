package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.pipeline.ComposedOperations;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.internal.verification.OrderCheck;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An unreadable payment fails every operation that would decide about money without it. */
class UnreadablePaymentTest {
  private static final JsonObject UNREADABLE =
      RecordingClient.payment().put("paid_at", 1_700_000_000_000_000_000L);

  /** The second page contains an unreadable payment. */
  private final PortOneV1Client client =
      PortOneV1Client.over(
          verifying(
              call ->
                  Future.succeededFuture(
                      switch (call.action()) {
                        case "payments.get" -> Reply.of(RecordingClient.payment());
                        case "payments.getMany" ->
                            Reply.of(
                                new JsonArray().add(RecordingClient.payment()).add(UNREADABLE));
                        default ->
                            Integer.valueOf(2).equals(call.parameters().get("page"))
                                ? page(0, UNREADABLE)
                                : page(2, RecordingClient.payment().put("imp_uid", "imp_1"));
                      })));

  private static Transport verifying(Transport portone) {
    return Stages.alone(
        new ComposedOperations(V1Api.API, Map.of(V1Catalogue.VERIFY, new OrderCheck())), portone);
  }

  private static Reply page(int next, JsonObject payment) {
    return Reply.of(
        new JsonObject()
            .put("total", 2)
            .put("previous", 0)
            .put("next", next)
            .put("list", new JsonArray().add(payment)));
  }

  private static void assertUnreadable(Future<?> call) {
    PortOneException failure = assertThrows(PortOneException.class, call::await);
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertTrue(failure.getMessage().contains("paid_at"), failure.getMessage());
  }

  @Test
  void reconcileFails() {
    assertUnreadable(client.payments().reconcile("order-1"));
  }

  @Test
  void verifyFails() {
    Order order = Order.of("order-1", BigDecimal.valueOf(9_000));
    assertUnreadable(client.payments().verify(order));
    assertUnreadable(client.payments().verify(order.paidBy("imp_000000000001")));
  }

  @Test
  void getManyFails() {
    assertUnreadable(client.payments().getMany(List.of("imp_000000000001", "imp_2")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void streamFailsAndDoesNotSkipIt(boolean ofAnOrder) {
    ReadStream<Payment> stream =
        ofAnOrder
            ? client.payments().streamAll(FindAllRequest.builder().merchantUid("order-1").build())
            : client.payments().streamByStatus(PaymentStatus.ALL, Listing.FIRST_PAGE);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<String> events = new ArrayList<>();

    stream.exceptionHandler(failure::set);
    stream.endHandler(end -> events.add("end"));
    stream.handler(payment -> events.add(payment.impUid()));

    assertEquals(List.of("imp_1"), events);
    assertUnreadable(Future.failedFuture(failure.get()));
  }
}
