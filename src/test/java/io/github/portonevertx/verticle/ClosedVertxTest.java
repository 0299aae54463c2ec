package io.github.portonevertx.verticle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls after the close of their Vert.x return failed futures; they neither throw nor stay pending.
 */
class ClosedVertxTest {
  private enum Way {
    EMBEDDED {
      @Override
      PortOneV1Client client(Vertx vertx) {
        return PortOneV1Client.create(vertx, options());
      }
    },
    COALESCING {
      @Override
      PortOneV1Client client(Vertx vertx) {
        return PortOneV1Client.create(vertx, options().setCoalesceReads(true));
      }
    },
    PROXY {
      @Override
      PortOneV1Client client(Vertx vertx) {
        return PortOneV1Client.proxy(vertx, "portone.v1");
      }
    },
    VERTICLE {
      @Override
      PortOneV1Client client(Vertx vertx) {
        vertx.deployVerticle(new PortOneV1Verticle(options().setCommandsEnabled(true))).await();
        return PortOneV1Client.proxy(vertx, "portone.v1");
      }
    },
    DECORATED {
      @Override
      PortOneV1Client client(Vertx vertx) {
        PortOneV1Client embedded = PortOneV1Client.create(vertx, options());
        return PortOneV1Client.over(embedded::send);
      }
    };

    abstract PortOneV1Client client(Vertx vertx);
  }

  private static PortOneV1Options options() {
    // No request is sent, since there is no event loop.
    return new PortOneV1Options()
        .setBaseUrl("http://127.0.0.1:1")
        .setApiKey("invented-key")
        .setApiSecret("invented-secret");
  }

  private static void assertUnavailable(Future<?> call) throws TimeoutException {
    PortOneException failure =
        assertThrows(PortOneException.class, () -> call.await(20, TimeUnit.SECONDS));
    assertEquals(FailureKind.UNAVAILABLE, failure.kind(), failure.getMessage());
    assertTrue(failure.getMessage().startsWith("payments."), failure.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void callsAreUnavailable(Way way) throws TimeoutException {
    Vertx vertx = Vertx.vertx();
    PortOneV1Client client = way.client(vertx);
    vertx.close().await();

    for (PortOneV1Client view : List.of(client, client.withTier("ABC"))) {
      assertUnavailable(view.payments().get("imp_000000000001"));
      assertUnavailable(view.payments().get("imp_000000000001"));
      assertUnavailable(view.payments().getMany(List.of("imp_000000000001")));
      assertUnavailable(
          view.payments()
              .cancel(CancelRequest.builder().impUid("imp_000000000001").fullAmount().build()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingTheClientAfterwardsSucceeds(Way way) throws TimeoutException {
    Vertx vertx = Vertx.vertx();
    PortOneV1Client client = way.client(vertx);
    vertx.close().await();

    client.close().await(20, TimeUnit.SECONDS);
    client.close().await(20, TimeUnit.SECONDS);
    assertUnavailable(client.payments().get("imp_000000000001"));
  }
}
