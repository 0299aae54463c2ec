package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A consumer at the library's addresses that is not a verticle of this library. */
class OddPeerTest {
  private final Vertx vertx = Vertx.vertx();
  private final PortOneV1Client proxy = PortOneV1Client.proxy(vertx, "portone.v1");

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private void answering(Consumer<Message<Object>> peer) {
    for (String address : List.of("portone.v1.query", "portone.v1.command")) {
      vertx.eventBus().consumer(address, peer::accept).completion().await();
    }
  }

  private static PortOneException failure(Future<?> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  static Stream<Named<Consumer<Message<Object>>>> unreadableReplies() {
    return Stream.of(
        Named.of("a number", message -> message.reply(42)),
        Named.of("text that is no JSON", message -> message.reply(Buffer.buffer("{"))),
        Named.of(
            "a broken list of what is missing",
            message ->
                message.reply(
                    new JsonArray(),
                    new DeliveryOptions().addHeader("partial", "true").addHeader("missing", "["))),
        Named.of("an unknown code", message -> message.fail(999, "odd")));
  }

  @ParameterizedTest
  @MethodSource("unreadableReplies")
  void unreadableReplyToACommandIsAnUnknownOutcome(Consumer<Message<Object>> peer) {
    answering(peer);

    PortOneException command =
        failure(
            proxy.payments().cancel(CancelRequest.builder().impUid("imp_1").fullAmount().build()));
    PortOneException query = failure(proxy.payments().getMany(List.of("imp_1")));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, command.kind());
    assertEquals("payments.cancel", command.action());
    assertEquals(FailureKind.BAD_UPSTREAM, query.kind());
  }

  @Test
  void failureWithoutDetailsKeepsItsKind() {
    answering(message -> message.fail(404, "none"));

    assertEquals(FailureKind.NOT_FOUND, failure(proxy.payments().get("imp_1")).kind());
  }
}
