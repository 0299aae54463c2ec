package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proxy made from the options of the verticle that it asks. */
class ProxyOptionsTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void theAddressAndTheTimeoutsAreThoseOfTheVerticle() {
    List<String> timeouts = new CopyOnWriteArrayList<>();
    for (String address : List.of("shop.query", "shop.command")) {
      vertx
          .eventBus()
          .consumer(
              address,
              message -> {
                timeouts.add(message.headers().get("timeout"));
                message.reply(new JsonObject());
              })
          .completion()
          .await();
    }
    PortOneV1Client proxy =
        PortOneV1Client.proxy(
            vertx,
            new PortOneV1Options()
                .setAddress("shop")
                .setRequestTimeout(Duration.ofSeconds(100))
                .setPgTimeout(Duration.ofSeconds(200)),
            Locality.LOCAL_FIRST);

    proxy.send(Call.of("payments.get").with("imp_uid", "imp_1")).await();
    proxy.send(Call.of("payments.cancel").with("imp_uid", "imp_1")).await();

    // The header is the time that is left, so a few milliseconds may be missing.
    assertEquals(
        List.of(12L, 22L),
        timeouts.stream().map(left -> Math.round(Long.parseLong(left) / 10_000.0)).toList());
  }

  @Test
  void aBlankAddressIsRejected() {
    PortOneException rejection =
        assertThrows(PortOneException.class, () -> PortOneV1Client.proxy(vertx, " "));
    assertEquals(FailureKind.INVALID_REQUEST, rejection.kind());
  }
}
