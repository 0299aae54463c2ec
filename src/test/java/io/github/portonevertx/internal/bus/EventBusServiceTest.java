package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each message gets its reply for every behavior of the transport. */
class EventBusServiceTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Future<Message<JsonObject>> ask(Transport transport) {
    EventBusService.open(
            vertx, V1Api.API, transport, new EventBusService.Scope("odd", false, false))
        .await();
    return vertx
        .eventBus()
        .request(
            "odd.query",
            new JsonObject().put("imp_uid", "imp_000000000001"),
            new DeliveryOptions().addHeader("action", "payments.get"));
  }

  private static ReplyException rejection(Future<?> answer) {
    return assertThrows(ReplyException.class, answer::await);
  }

  @Test
  void throwingTransportIsReportedAsADefect() {
    ReplyException rejection =
        rejection(
            ask(
                call -> {
                  throw new IllegalStateException("secret-in-a-text");
                }));

    assertEquals(FailureKind.INTERNAL.code(), rejection.failureCode());
    assertEquals("a defect: IllegalStateException", rejection.getMessage());
  }

  @Test
  void transportDefectIsLoggedOnceWithItsStackFrameAndWithoutItsMessage() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler recorder =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("io.github.portonevertx");
    IllegalStateException defect = new IllegalStateException("secret-in-a-text");
    log.addHandler(recorder);
    try {
      rejection(ask(Stages.edge(call -> Future.failedFuture(defect), Vertx::currentContext)));
    } finally {
      log.removeHandler(recorder);
    }

    assertEquals(1, logged.size());
    Throwable shown = logged.get(0).getThrown();
    assertEquals("a defect: IllegalStateException", ((PortOneException) shown).text());
    assertArrayEquals(defect.getStackTrace(), shown.getStackTrace());
    assertNull(shown.getCause());
  }

  @Test
  void errorThrownByTheTransportIsReported() {
    ReplyException rejection =
        rejection(
            ask(
                call -> {
                  throw new StackOverflowError();
                }));

    assertEquals(FailureKind.INTERNAL.code(), rejection.failureCode());
  }

  @Test
  void valueWithoutACodecIsReportedAsADefect() {
    ReplyException rejection =
        rejection(ask(call -> Future.succeededFuture(Reply.of(new JsonArray().add(this)))));

    assertEquals(FailureKind.INTERNAL.code(), rejection.failureCode());
  }

  @Test
  void closeIsIdempotentAndAnswersOpenMessages() {
    Promise<Reply> never = Promise.promise();
    Promise<Void> arrived = Promise.promise();
    EventBusService service =
        EventBusService.open(
                vertx,
                V1Api.API,
                call -> {
                  arrived.complete();
                  return never.future();
                },
                new EventBusService.Scope("open", false, false))
            .await();
    Future<Message<JsonObject>> answer =
        vertx
            .eventBus()
            .request(
                "open.query",
                new JsonObject().put("imp_uid", "imp_000000000001"),
                new DeliveryOptions().addHeader("action", "payments.get"));
    arrived.future().await();

    Future<Void> first = service.close(Duration.ofMillis(1));
    service.close(Duration.ofMillis(1)).await();
    first.await();

    assertEquals(FailureKind.UNAVAILABLE.code(), rejection(answer).failureCode());
    // A reply after the end of the call has no receiver.
    never.complete(Reply.empty());
  }

  @Test
  void localReplyIsNotCopied() {
    JsonObject inner = new JsonObject();
    JsonObject outer = new JsonObject().put("inner", inner);

    JsonObject answer = ask(call -> Future.succeededFuture(Reply.of(outer))).await().body();

    assertEquals(JsonObject.class, answer.getClass());
    assertSame(inner, answer.getValue("inner"));
  }

  @Test
  void tooDeeplyNestedReplyIsReportedAsADefect() {
    JsonObject deep = new JsonObject();
    JsonObject innermost = deep;
    for (int level = 0; level < 100_000; level++) {
      JsonObject next = new JsonObject();
      innermost.put("x", next);
      innermost = next;
    }

    ReplyException rejection =
        rejection(ask(call -> Future.succeededFuture(Reply.of(new JsonArray().add(deep)))));

    assertEquals(FailureKind.INTERNAL.code(), rejection.failureCode());
    assertEquals("a defect: StackOverflowError", rejection.getMessage());
  }

  @Test
  void unparsableBodyOfAnotherNodeIsAnInvalidRequest() {
    Vertx here = clustered();
    Vertx there = clustered();
    try {
      EventBusService.open(
              here,
              V1Api.API,
              call -> Future.succeededFuture(Reply.empty()),
              new EventBusService.Scope("odd", false, false))
          .await();
      // Longer than any name that Jackson accepts.
      JsonObject body = new JsonObject().put("x".repeat(60_000), 1);
      ReplyException rejection =
          rejection(
              there
                  .eventBus()
                  .request(
                      "odd.query",
                      body,
                      new DeliveryOptions().addHeader("action", "payments.get")));

      assertEquals(FailureKind.INVALID_REQUEST.code(), rejection.failureCode());
      assertEquals("the body is not valid JSON", rejection.getMessage());
    } finally {
      Future.join(here.close(), there.close()).await();
    }
  }

  private static Vertx clustered() {
    return Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
  }

  @Test
  void writeThatEndsAfterItsFailureWasReportedIsLogged() {
    Promise<Reply> known = Promise.promise();
    Promise<Reply> unknown = Promise.promise();
    Iterator<Future<Reply>> results = List.of(known.future(), unknown.future()).iterator();
    EventBusService service =
        EventBusService.open(
                vertx,
                V1Api.API,
                call -> results.next(),
                new EventBusService.Scope("portone.v1", true, false))
            .await();
    DeliveryOptions cancel = new DeliveryOptions().addHeader("action", "payments.cancel");
    List<Future<Message<Object>>> answers = new ArrayList<>();
    for (String id : List.of("imp_1", "imp_2")) {
      answers.add(
          vertx
              .eventBus()
              .request("portone.v1.command", new JsonObject().put("imp_uid", id), cancel));
    }
    // Messages arrive in order, so that both calls are open after this one.
    assertThrows(
        ReplyException.class,
        vertx.eventBus().request("portone.v1.command", new JsonObject(), new DeliveryOptions())
            ::await);
    try (LogRecords log = LogRecords.of(LogLine.OUTCOME_UNKNOWN)) {
      service.close(Duration.ZERO).await();
      answers.forEach(answer -> assertThrows(ReplyException.class, answer::await));
      assertEquals(List.of(), log.messages());

      unknown.fail(PortOneException.of(FailureKind.OUTCOME_UNKNOWN, "logged by the pipeline"));
      known.complete(Reply.empty());

      assertEquals(
          "outcome unknown: api=v1 action=payments.cancel imp_uid=imp_1"
              + " reason=\"the verticle stopped before PortOne answered\"",
          log.onlyMessage());
    }
  }
}
