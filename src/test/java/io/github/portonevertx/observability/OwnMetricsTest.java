package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.metrics.ClientGauges;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.Via;
import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Metrics of the application, which may throw, and of which each client opens and closes one. */
class OwnMetricsTest {
  /** Metrics whose methods all throw. */
  private record Throwing(Throwable thrown) implements PortOneMetrics {
    @Override
    public ClientMetrics openClient(Vertx vertx, String api, Via via) {
      return (ClientMetrics)
          Proxy.newProxyInstance(
              ClientMetrics.class.getClassLoader(),
              new Class<?>[] {ClientMetrics.class},
              (proxy, method, arguments) -> {
                throw thrown;
              });
    }
  }

  /** Metrics that record their clients. */
  private static final class Recorded implements PortOneMetrics {
    final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public ClientMetrics openClient(Vertx vertx, String api, Via via) {
      calls.add("open " + api + " " + via);
      return new ClientMetrics() {
        @Override
        public void opened(ClientGauges gauges) {
          calls.add("opened " + gauges.maxInFlight());
        }

        @Override
        public void closed() {
          calls.add("closed");
        }
      };
    }
  }

  static Stream<Throwable> thrown() {
    return Stream.of(
        new IllegalStateException("of the metrics"),
        new NoSuchMethodError("of the metrics"),
        new AssertionError("of the metrics"));
  }

  private static List<String> errors(LogRecords log) {
    return log.texts().stream().filter(text -> text.contains("metrics failed")).toList();
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void exceptionsOfMetricsDoNotAffectCalls(Throwable thrown) {
    try (LogRecords log = LogRecords.ofEveryLogger();
        MeteredV1 v1 =
            new MeteredV1(
                AccessMode.EMBEDDED,
                options -> options.setCoalesceReads(true).setMetrics(new Throwing(thrown)))) {
      v1.simulator.faults().next("payments.get", new Fault.RevokeTokens(), Fault.html(503));
      for (int i = 0; i < 3; i++) {
        assertNull(MeteredV2.end(v1.client.payments().get(MeteredV1.ID)));
      }
      assertNull(MeteredV2.end(v1.refund(v1.client, 1_000)));
      assertEquals("NOT_FOUND", MeteredV2.end(v1.client.payments().get("imp_none")));
      v1.closeClient();

      assertEquals(1, errors(log).size(), () -> errors(log).toString());
      assertTrue(log.texts().stream().noneMatch(text -> text.contains("Unhandled")));
    }
  }

  @Test
  void exceptionOfOpeningIsLoggedAndNothingIsReported() {
    try (LogRecords log = LogRecords.ofEveryLogger();
        MeteredV2 v2 =
            new MeteredV2(
                AccessMode.PROXY,
                options ->
                    options.setMetrics(
                        new PortOneMetrics() {
                          @Override
                          public ClientMetrics openClient(Vertx vertx, String api, Via via) {
                            throw new IllegalStateException("no database");
                          }

                          @Override
                          @SuppressWarnings("NullAway") // without a null checker it can be null
                          public @Nullable EventMetrics openEvents(Vertx vertx, String api) {
                            return null;
                          }
                        }))) {
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));
      assertEquals(2, errors(log).size(), "one of the verticle and one of the proxy");
    }
  }

  @Test
  void failureOfTheConfigurationIsThatOfTheClient() {
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                new MeteredV2(
                    AccessMode.EMBEDDED,
                    options ->
                        options.setMetrics(
                            new PortOneMetrics() {
                              @Override
                              public ClientMetrics openClient(Vertx vertx, String api, Via via) {
                                throw PortOneException.of(
                                    FailureKind.INVALID_REQUEST, "no such registry");
                              }
                            })));
    assertEquals("no such registry", failure.text());
  }

  @Test
  void eachClientIsOpenedAndClosedOnce() {
    Recorded recorded = new Recorded();
    try (MeteredV2 v2 =
        new MeteredV2(
            AccessMode.PROXY, options -> options.setMaxInFlight(7).setMetrics(recorded))) {
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));
      assertEquals(List.of("open v2 HTTP", "opened 7", "open v2 BUS"), recorded.calls);
      v2.closeClient();
      v2.client.close().await();
    }
    assertEquals(List.of("open v2 HTTP", "opened 7", "open v2 BUS", "closed"), recorded.calls);

    recorded.calls.clear();
    try (MeteredV1 v1 =
        new MeteredV1(
            AccessMode.EMBEDDED, options -> options.setMaxInFlight(7).setMetrics(recorded))) {
      v1.client.close().await();
      v1.client.close().await();
    }
    assertEquals(List.of("open v1 HTTP", "opened 7", "closed"), recorded.calls);
  }
}
