package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message without a reply address is logged once, without its parameters. */
class RefusedMessagesTest {
  private static final JsonObject BODY = new JsonObject().put("imp_uid", "imp_100000000001");

  private final Vertx vertx = Vertx.vertx();
  private final Logger log = Logger.getLogger(LogTopic.BUS.loggerName());
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          assertEquals(Level.WARNING, record.getLevel());
          lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private long now = Long.MAX_VALUE;

  @BeforeEach
  void record() {
    log.addHandler(recorder);
  }

  @AfterEach
  void close() {
    log.removeHandler(recorder);
    vertx.close().await();
  }

  private Message<Object> received(boolean published, String action) {
    Promise<Message<Object>> received = Promise.promise();
    MessageConsumer<Object> consumer =
        vertx.eventBus().consumer("portone.v1.command", received::tryComplete);
    consumer.completion().await();
    DeliveryOptions options = new DeliveryOptions().addHeader("action", action);
    if (published) {
      vertx.eventBus().publish("portone.v1.command", BODY, options);
    } else {
      vertx.eventBus().send("portone.v1.command", BODY, options);
    }
    Message<Object> message = received.future().await();
    consumer.unregister().await();
    return message;
  }

  @Test
  void logRecordNamesTheAddressTheActionAndTheReason() {
    new RefusedMessages(() -> now).add(received(true, "payments.cancel"));
    new RefusedMessages(() -> now).add(received(false, "payments.cancel"));

    assertEquals(
        List.of(
            "message refused: address=portone.v1.command action=payments.cancel"
                + " reason=\"it was published\"",
            "message refused: address=portone.v1.command action=payments.cancel"
                + " reason=\"it has no reply address\""),
        lines);
  }

  @Test
  void actionCannotForgeALogRecord() {
    new RefusedMessages(() -> now).add(received(true, "x\nSEVERE: paid twice"));

    assertEquals(
        "message refused: address=portone.v1.command action=\"x?SEVERE: paid twice\""
            + " reason=\"it was published\"",
        lines.get(0));
  }

  @Test
  void oneRecordAMinuteIsLoggedWithTheNumberOfTheOthers() {
    RefusedMessages refused = new RefusedMessages(() -> now);
    Message<Object> message = received(true, "payments.cancel");

    for (int i = 0; i < 1_000; i++) {
      refused.add(message);
    }
    // The monotonic clock may wrap around.
    now += ThrottledLog.PERIOD.toNanos() - 1;
    refused.add(message);
    assertEquals(1, lines.size());
    now++;
    refused.add(message);
    now += ThrottledLog.PERIOD.toNanos();
    refused.add(message);

    List<String> expected =
        new ArrayList<>(List.of(lines.get(0), lines.get(0) + " suppressed=1000"));
    expected.add(lines.get(0));
    assertEquals(expected, lines);
  }

  @Test
  void serviceLogsTheMessageAndSendsNoRequest() {
    List<Object> sent = new CopyOnWriteArrayList<>();
    EventBusService service =
        EventBusService.open(
                vertx,
                V1Api.API,
                call -> {
                  sent.add(call);
                  return Future.succeededFuture(Reply.empty());
                },
                new EventBusService.Scope("portone.v1", true, false))
            .await();
    DeliveryOptions cancel = new DeliveryOptions().addHeader("action", "payments.cancel");
    vertx.eventBus().publish("portone.v1.command", BODY, cancel);
    vertx.eventBus().request("portone.v1.command", BODY, cancel).await();
    service.close(Duration.ZERO).await();

    assertEquals(1, sent.size());
    assertEquals(1, lines.size());
  }
}
