package io.github.portonevertx.verticle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneClient;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.PortOneOptions;
import io.github.portonevertx.PortOneVerticle;
import io.github.portonevertx.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls after the end of their Vert.x: failed futures, never an exception or silence. */
class ClosedVertxTest {
  private enum Way {
    EMBEDDED {
      @Override
      PortOneClient client(Vertx vertx) {
        return PortOneClient.create(vertx, options());
      }
    },
    COALESCING {
      @Override
      PortOneClient client(Vertx vertx) {
        return PortOneClient.create(vertx, options().setCoalesceReads(true));
      }
    },
    PROXY {
      @Override
      PortOneClient client(Vertx vertx) {
        return PortOneClient.proxy(vertx, "portone");
      }
    },
    VERTICLE {
      @Override
      PortOneClient client(Vertx vertx) {
        vertx.deployVerticle(new PortOneVerticle(options().setCommandsEnabled(true))).await();
        return PortOneClient.proxy(vertx, "portone");
      }
    },
    DECORATED {
      @Override
      PortOneClient client(Vertx vertx) {
        PortOneClient embedded = PortOneClient.create(vertx, options());
        return PortOneClient.over(embedded::send);
      }
    };

    abstract PortOneClient client(Vertx vertx);
  }

  private static PortOneOptions options() {
    // Nothing is sent: there is nobody to ask.
    return new PortOneOptions()
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
    PortOneClient client = way.client(vertx);
    vertx.close().await();

    for (PortOneClient view : List.of(client, client.withTier("ABC"))) {
      assertUnavailable(view.payments().get("imp_000000000001"));
      assertUnavailable(view.payments().get("imp_000000000001"));
      assertUnavailable(view.payments().getMany(List.of("imp_000000000001")));
      assertUnavailable(view.payments().cancel(CancelRequest.full("imp_000000000001")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingTheClientAfterwardsSucceeds(Way way) throws TimeoutException {
    Vertx vertx = Vertx.vertx();
    PortOneClient client = way.client(vertx);
    vertx.close().await();

    client.close().await(20, TimeUnit.SECONDS);
    client.close().await(20, TimeUnit.SECONDS);
    assertUnavailable(client.payments().get("imp_000000000001"));
  }
}
