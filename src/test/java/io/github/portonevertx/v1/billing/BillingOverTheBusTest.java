package io.github.portonevertx.v1.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.bus.EventBusService;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.payments.Requester;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Requests that contain objects, which are checked on both sides of the bus in their respective
 * form.
 */
class BillingOverTheBusTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private static JsonObject body(RecordingClient asked) {
    Call call = asked.calls().get(0);
    JsonObject json = new JsonObject();
    call.parameters().forEach(json::put);
    return new JsonObject(json.encode());
  }

  @Test
  void objectIsTransferred() throws Exception {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(new JsonObject().put("customer_uid", "key-1")));
    await(
        EventBusService.open(
            vertx,
            V1Api.API,
            asked.client()::send,
            new EventBusService.Scope("portone.v1", true, false)));
    PortOneV1Client proxy = PortOneV1Client.proxy(vertx, "portone.v1");

    await(
        proxy
            .customers()
            .delete(
                DeleteRequest.builder()
                    .customerUid("key-1")
                    .requester(Requester.CUSTOMER)
                    .build()));

    assertEquals(
        new JsonObject("{\"customer_uid\":\"key-1\",\"extra\":{\"requester\":\"customer\"}}"),
        body(asked));
  }

  @Test
  void listOfObjectsIsTransferred() throws Exception {
    RecordingClient asked =
        new RecordingClient()
            .answering(
                Reply.of(new JsonArray().add(new JsonObject().put("merchant_uid", "order-1"))));
    await(
        EventBusService.open(
            vertx,
            V1Api.API,
            asked.client()::send,
            new EventBusService.Scope("portone.v1", true, false)));
    PortOneV1Client proxy = PortOneV1Client.proxy(vertx, "portone.v1");
    PlannedCharge charge =
        PlannedCharge.builder()
            .merchantUid("order-1")
            .scheduleAt(Instant.ofEpochSecond(1_800_000_000))
            .amount(new BigDecimal("14.2"))
            .currency("USD")
            .name("Tea")
            .naverUseConfirm(LocalDate.of(2030, 4, 1))
            .build();

    List<ScheduleResult> planned =
        await(
            proxy
                .schedules()
                .create(
                    ScheduleRequest.builder()
                        .customerUid("key-1")
                        .schedules(List.of(charge))
                        .build()));

    assertEquals("order-1", planned.get(0).merchantUid());
    assertEquals(
        new JsonObject(
            """
            {"customer_uid":"key-1","schedules":[{"merchant_uid":"order-1",
             "schedule_at":1800000000,"amount":14.2,"currency":"USD","name":"Tea",
             "extra":{"naverUseCfm":"20300401"}}]}
            """),
        body(asked));
  }
}
