package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timeout that a proxy sends to the verticle. */
class EventBusTransportTest {
  private final Vertx vertx = Vertx.vertx();
  private final PortOneV1Client proxy = PortOneV1Client.proxy(vertx, "portone.v1");
  private final Queue<String> timeouts = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void listen() {
    for (String address : List.of("portone.v1.query", "portone.v1.command")) {
      vertx
          .eventBus()
          .<JsonObject>consumer(
              address,
              message -> {
                timeouts.add("" + message.headers().get("timeout"));
                message.fail(404, "none");
              })
          .completion()
          .await();
    }
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private String told(PortOneV1Client client, boolean refund) {
    (refund
            ? client.payments().cancel(CancelRequest.builder().impUid("imp_1").fullAmount().build())
            : client.payments().get("imp_1"))
        .transform(done -> Future.succeededFuture())
        .await();
    return timeouts.remove();
  }

  @Test
  void defaultSendTimeoutFitsTheOperation() {
    assertEquals("30000", told(proxy, false));
    assertEquals("80000", told(proxy, true));
  }

  @Test
  void timeoutOfTheCallIsPassedOn() {
    assertEquals("1500", told(proxy.withTimeout(Duration.ofMillis(1500)), false));
    assertEquals("1", told(proxy.withTimeout(Duration.ofNanos(1)), true));
  }

  @Test
  void unlimitedTimeoutIsTheLongestSendTimeout() {
    assertEquals("2147483647", told(proxy.withTimeout(Duration.ofSeconds(Long.MAX_VALUE)), false));
  }
}
