package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of event-bus failures for a query and for a command. */
class BusFailuresTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private MessageConsumer<Object> listen(String address, Consumer<Message<Object>> peer) {
    MessageConsumer<Object> consumer = vertx.eventBus().consumer(address, peer::accept);
    consumer.completion().await();
    return consumer;
  }

  private Future<Reply> ask(String action, Duration timeout) {
    return Stages.before(EventBusTransport.anywhere(vertx, V1Api.API, "portone.v1"))
        .send(Call.of(action).with("imp_uid", "imp_1").withTimeout(timeout));
  }

  private static FailureKind kind(Future<Reply> reply) {
    return assertThrows(PortOneException.class, reply::await).kind();
  }

  @ParameterizedTest
  @CsvSource({
    "payments.get, portone.v1.query, TIMEOUT",
    "payments.cancel, portone.v1.command, OUTCOME_UNKNOWN"
  })
  void missingReplyIsATimeout(String action, String address, FailureKind expected) {
    listen(address, message -> {});

    assertEquals(expected, kind(ask(action, Duration.ofMillis(1))));
  }

  @ParameterizedTest
  @CsvSource({
    "payments.get, portone.v1.query, TIMEOUT",
    "payments.cancel, portone.v1.command, OUTCOME_UNKNOWN"
  })
  void earlyTimeoutDoesNotMeanThatTheCallWasNotExecuted(
      String action, String address, FailureKind expected) {
    listen(
        address,
        message -> message.reply(new ReplyException(ReplyFailure.TIMEOUT, "Connection lost")));

    assertEquals(expected, kind(ask(action, Duration.ofMinutes(1))));
  }

  @ParameterizedTest
  @CsvSource({"payments.get, portone.v1.query", "payments.cancel, portone.v1.command"})
  void messageToAClosedConsumerWasNotExecuted(String action, String address) {
    MessageConsumer<Object> consumer = listen(address, message -> {}).pause();
    Future<Reply> waiting = ask(action, Duration.ofMinutes(1));
    consumer.unregister().await();

    assertEquals(FailureKind.UNAVAILABLE, kind(waiting));
  }
}
