package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.ReservedPort;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The meter {@code portone.calls}: every outcome, of both versions of the API, by access mode. */
class CallMetersTest {
  private static final String CALLS = "portone.calls";

  private static String http(MeteredV2 v2, String operation) {
    return v2.meters.counts(CALLS, "outcome", "api", "v2", "via", "http", "operation", operation);
  }

  private static String bus(MeteredV2 v2, String operation) {
    return v2.meters.counts(CALLS, "outcome", "api", "v2", "via", "bus", "operation", operation);
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessMode.class,
      names = {"EMBEDDED", "PROXY"})
  void outcomesOfQueriesOfV2(AccessMode mode) {
    try (MeteredV2 v2 = new MeteredV2(mode, options -> options.setRetries(0))) {
      Gate gate = new Gate();
      MeteredV2.end(v2.client.payments().get(MeteredV2.ID));
      MeteredV2.end(v2.client.payments().get(MeteredV2.ID));
      MeteredV2.end(v2.client.payments().get("payment-none"));
      for (Fault fault :
          new Fault[] {
            new Fault.Disconnect(),
            Fault.html(502),
            Fault.tooManyRequests(60),
            new Fault.Status(403, "application/json", "{\"type\":\"FORBIDDEN\"}", Map.of())
          }) {
        v2.simulator.faults().next("payments.get", fault);
        MeteredV2.end(v2.client.payments().get(MeteredV2.ID));
      }
      v2.simulator.faults().next("payments.get", new Fault.Hold(gate));
      MeteredV2.end(v2.client.withTimeout(Duration.ofMillis(50)).payments().get(MeteredV2.ID));
      gate.open();
      MeteredV2.end(v2.client.send(Call.of("payments.get").with("payment_id", MeteredV2.ID)));
      v2.closeClient();
      MeteredV2.end(v2.client.payments().get(MeteredV2.ID));

      String answers =
          "bad_upstream=2, forbidden=1, %snot_found=1, rate_limited=1, success=2, timeout=1%s";
      if (mode == AccessMode.EMBEDDED) {
        assertEquals(
            "{" + answers.formatted("invalid_request=1, ", ", unavailable=1}"),
            http(v2, "payments.get"));
        assertEquals("{}", bus(v2, "payments.get"));
      } else {
        assertEquals("{" + answers.formatted("", "}"), http(v2, "payments.get"));
        assertEquals(
            "{" + answers.formatted("invalid_request=1, ", ", unavailable=1}"),
            bus(v2, "payments.get"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessMode.class,
      names = {"EMBEDDED", "PROXY"})
  void outcomesOfWritesOfV2(AccessMode mode) {
    try (MeteredV2 v2 = new MeteredV2(mode, options -> options.setRetries(0))) {
      MeteredV2.end(v2.refund(v2.client, 1_000));
      MeteredV2.end(v2.refund(v2.client, 20_000));
      v2.simulator
          .faults()
          .always("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()));
      MeteredV2.end(v2.refund(v2.client.withTimeout(Duration.ofMillis(200)), 1_000));
      v2.closeClient();

      assertEquals("{conflict=1, outcome_unknown=1, success=1}", http(v2, "payments.cancel"));
      assertEquals(
          mode == AccessMode.EMBEDDED ? "{}" : "{conflict=1, outcome_unknown=1, success=1}",
          bus(v2, "payments.cancel"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessMode.class,
      names = {"EMBEDDED", "PROXY"})
  void outcomesOfV1(AccessMode mode) {
    try (MeteredV1 v1 = new MeteredV1(mode, options -> options.setRetries(0))) {
      MeteredV2.end(v1.client.payments().get(MeteredV1.ID));
      MeteredV2.end(v1.client.payments().get("imp_none"));
      MeteredV2.end(v1.client.payments().get(" "));
      v1.simulator.faults().next("payments.get", new Fault.EnvelopeError(401, -1, "Unauthorized"));
      v1.simulator.tokens().rejectButKeep(true);
      MeteredV2.end(v1.client.payments().get(MeteredV1.ID));
      v1.simulator.tokens().rejectButKeep(false);
      MeteredV2.end(v1.refund(v1.client, 1_000));
      MeteredV2.end(v1.refund(v1.client, 20_000));
      v1.simulator.faults().next("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()));
      MeteredV2.end(v1.refund(v1.client, 1_000));
      v1.closeClient();

      String via = mode == AccessMode.EMBEDDED ? "http" : "bus";
      assertEquals(
          "{invalid_request=1, not_found=1, success=1, unauthorized=1}",
          v1.meters.counts(CALLS, "outcome", "api", "v1", "via", via, "operation", "payments.get"));
      assertEquals(
          "{outcome_unknown=1, rejected=1, success=1}",
          v1.meters.counts(
              CALLS, "outcome", "api", "v1", "via", "http", "operation", "payments.cancel"));
      assertEquals(
          mode == AccessMode.EMBEDDED
              ? "{payments.cancel=3, payments.get=4}"
              : "{payments.cancel=3, payments.get=3}",
          v1.meters.counts(CALLS, "operation", "via", "http"));
      assertEquals(
          mode == AccessMode.EMBEDDED ? "{}" : "{payments.cancel=3, payments.get=4}",
          v1.meters.counts(CALLS, "operation", "via", "bus"));
    }
  }

  @Test
  void proxyToAnotherNodeReportsItsOwnCalls() {
    try (MeteredV2 v2 = new MeteredV2(AccessMode.CLUSTER, options -> options)) {
      MeteredV2.end(v2.client.payments().get(MeteredV2.ID));

      assertEquals("{success=1}", http(v2, "payments.get"));
      assertEquals("{success=1}", bus(v2, "payments.get"));
    }
  }

  @Test
  void callsWhilePortOneCannotBeReachedAreUnavailable() {
    try (ReservedPort port = new ReservedPort();
        MeteredV2 v2 =
            new MeteredV2(
                AccessMode.EMBEDDED,
                options -> options.setBaseUrl("http://127.0.0.1:" + port.port()))) {
      MeteredV2.end(v2.client.payments().get(MeteredV2.ID));

      assertEquals("{unavailable=1}", http(v2, "payments.get"));
    }
  }

  @Test
  void callsWhoseTimeIsOverInTheQueueAreCancelled() {
    try (MeteredV2 v2 = new MeteredV2(AccessMode.EMBEDDED, options -> options.setMaxInFlight(1))) {
      Gate gate = new Gate();
      v2.simulator.faults().always("payments.get", new Fault.Hold(gate));
      Future<?> held = v2.client.payments().get(MeteredV2.ID);
      gate.awaitArrivals(1).await();
      MeteredV2.end(v2.client.withTimeout(Duration.ofMillis(20)).payments().get("payment-0002"));
      gate.open();
      MeteredV2.end(held);

      assertEquals("{cancelled=1, success=1}", http(v2, "payments.get"));
    }
  }

  @Test
  void operationsOfTheLibraryAreCalls() {
    try (MeteredV2 v2 = new MeteredV2(AccessMode.EMBEDDED, options -> options)) {
      MeteredV2.end(v2.client.send(Call.of("health")));
      MeteredV2.end(v2.client.send(Call.of("payments.unknown")));

      assertEquals("{health=1}", v2.meters.counts(CALLS, "operation"));
      assertEquals("{}", v2.meters.counts("portone.call.attempts", "kind"));
    }
  }

  @Test
  void durationIncludesTheQueueAndAllAttempts() {
    try (MeteredV2 v2 = new MeteredV2(AccessMode.EMBEDDED, options -> options)) {
      Duration delay = Duration.ofMillis(30);
      v2.simulator
          .faults()
          .next(
              "payments.get", new Fault.Delay(delay).then(Fault.html(503)), new Fault.Delay(delay));
      MeteredV2.end(v2.client.payments().get(MeteredV2.ID));

      Timer timer = v2.meters.registry().get(CALLS).timer();
      assertEquals(1, timer.count());
      assertTrue(timer.totalTime(TimeUnit.MILLISECONDS) >= 60, timer.takeSnapshot()::toString);
      assertTrue(timer.totalTime(TimeUnit.MINUTES) < 1, timer.takeSnapshot()::toString);
    }
  }
}
