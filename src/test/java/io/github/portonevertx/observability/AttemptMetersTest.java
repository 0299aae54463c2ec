package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests of calls: why each is sent, and the calls for which none is sent. */
class AttemptMetersTest {
  private static String attempts(Meters meters, String api, String via, String operation) {
    return meters.counts(
        "portone.call.attempts", "kind", "api", api, "via", via, "operation", operation);
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessMode.class,
      names = {"EMBEDDED", "PROXY"})
  void queriesAreRetriedAndWritesRepeated(AccessMode mode) {
    try (MeteredV2 v2 = new MeteredV2(mode, options -> options)) {
      v2.simulator.faults().next("payments.get", Fault.html(503), new Fault.Disconnect());
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));
      v2.simulator
          .faults()
          .next("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()), Fault.html(502));
      assertNull(MeteredV2.end(v2.refund(v2.client, 1_000)));

      assertEquals("{first=1, retry=2}", attempts(v2.meters, "v2", "http", "payments.get"));
      assertEquals(
          "{first=1, idempotent_repeat=2}", attempts(v2.meters, "v2", "http", "payments.cancel"));
      assertEquals(v2.simulator.count("payments.get"), 3);
      assertEquals(v2.simulator.count("payments.cancel"), 3);
      String once = mode == AccessMode.EMBEDDED ? "{}" : "{first=1}";
      assertEquals(once, attempts(v2.meters, "v2", "bus", "payments.get"));
      assertEquals(once, attempts(v2.meters, "v2", "bus", "payments.cancel"));
    }
  }

  @Test
  void rejectedTokenOfV1IsReplaced() {
    try (MeteredV1 v1 = new MeteredV1(AccessMode.EMBEDDED, options -> options)) {
      assertNull(MeteredV2.end(v1.client.payments().get(MeteredV1.ID)));
      v1.simulator.faults().next("payments.get", new Fault.RevokeTokens());
      assertNull(MeteredV2.end(v1.client.payments().get(MeteredV1.ID)));

      assertEquals("{first=2, repair_401=1}", attempts(v1.meters, "v1", "http", "payments.get"));
    }
  }

  @Test
  void rejectedTokenOfV2IsReplaced() {
    try (MeteredV2 v2 =
        new MeteredV2(
            AccessMode.EMBEDDED, options -> options.setAuthentication(AuthenticationMode.TOKEN))) {
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));
      v2.simulator.credentials().revokeTokens();
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));

      assertEquals("{first=2, repair_401=1}", attempts(v2.meters, "v2", "http", "payments.get"));
    }
  }

  @Test
  void rejectedSecretOfV2IsReplaced() {
    try (MeteredV2 v2 = new MeteredV2(AccessMode.EMBEDDED, options -> options)) {
      List<String> secrets = List.of("invented-and-expired", v2.simulator.apiSecret());
      int[] asked = {0};
      PortOneV2Client client =
          PortOneV2Client.create(
              v2.plain,
              new PortOneV2Options()
                  .setBaseUrl(v2.simulator.baseUrl())
                  .setMetrics(v2.meters.portone()),
              () -> Future.succeededFuture(secrets.get(Math.min(asked[0]++, 1))));
      assertNull(MeteredV2.end(client.payments().get(MeteredV2.ID)));

      assertEquals("{first=1, repair_401=1}", attempts(v2.meters, "v2", "http", "payments.get"));
      client.close().await();
    }
  }

  @Test
  void retriesBeyondTheBudgetAreDenied() {
    try (MeteredV2 v2 =
        new MeteredV2(AccessMode.EMBEDDED, options -> options.setRetries(1).setRetryBudget(1))) {
      v2.simulator.faults().always("payments.get", Fault.html(503));
      // The reserve is a hundred retries, and each call adds a hundredth of one.
      for (int i = 0; i < 104; i++) {
        MeteredV2.end(v2.client.payments().get(MeteredV2.ID));
      }

      assertEquals(
          "{payments.get=3}",
          v2.meters.counts("portone.retry.denied", "operation", "api", "v2", "via", "http"));
      assertEquals("{first=104, retry=101}", attempts(v2.meters, "v2", "http", "payments.get"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessMode.class,
      names = {"EMBEDDED", "PROXY"})
  void callsInFlightAreCoalescedQueuedOrRefused(AccessMode mode) {
    try (MeteredV2 v2 =
        new MeteredV2(
            mode, options -> options.setCoalesceReads(true).setMaxInFlight(2).setMaxQueued(1))) {
      Gate gate = new Gate();
      v2.simulator.faults().always("payments.get", new Fault.Hold(gate));
      List<Future<?>> calls =
          Stream.of("payment-0001", "payment-0002", "payment-0003", "payment-0001", "payment-0004")
              .<Future<?>>map(id -> v2.client.payments().get(id))
              .toList();
      gate.awaitArrivals(2).await();
      MeteredV2.end(calls.get(4));

      assertEquals(
          "{payments.get=1}",
          v2.meters.counts("portone.calls.coalesced", "operation", "api", "v2"));
      assertEquals(
          "{payments.get=1}", v2.meters.counts("portone.calls.refused", "operation", "api", "v2"));
      assertEquals(2, v2.meters.gauge("portone.calls.in.flight", "v2"));
      assertEquals(2, v2.meters.gauge("portone.calls.in.flight.limit", "v2"));
      assertEquals(1, v2.meters.gauge("portone.calls.queued", "v2"));
      assertEquals(1, v2.meters.gauge("portone.calls.queued.limit", "v2"));
      gate.open();
      Future.join(calls).otherwiseEmpty().await();
      assertEquals(0, v2.meters.gauge("portone.calls.in.flight", "v2"));
      assertEquals(0, v2.meters.gauge("portone.calls.queued", "v2"));
      v2.closeClient();
      MeteredV2.end(v2.client.payments().get(MeteredV2.ID));
      // A proxy finds no verticle, so no load limit rejects its call.
      assertEquals(
          mode == AccessMode.EMBEDDED ? "{payments.get=2}" : "{payments.get=1}",
          v2.meters.counts("portone.calls.refused", "operation"));
    }
  }

  @Test
  void callsBeyondTheLimitOfOneAnswerAreRefused() {
    try (MeteredV2 v2 =
        new MeteredV2(
            AccessMode.EMBEDDED, options -> options.setCoalesceReads(true).setMaxQueued(2))) {
      Gate gate = new Gate();
      v2.simulator.faults().always("payments.get", new Fault.Hold(gate));
      List<Future<?>> calls =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(i -> v2.client.payments().get(MeteredV2.ID))
              .toList();

      assertEquals("{payments.get=2}", v2.meters.counts("portone.calls.coalesced", "operation"));
      assertEquals("{payments.get=1}", v2.meters.counts("portone.calls.refused", "operation"));
      gate.open();
      Future.join(calls).otherwiseEmpty().await();
    }
  }

  @Test
  void longListOfIdsIsOneCallWithARequestPerPart() {
    try (MeteredV1 v1 = new MeteredV1(AccessMode.EMBEDDED, options -> options)) {
      List<String> ids = IntStream.range(0, 150).mapToObj(i -> "imp_%012d".formatted(i)).toList();
      MeteredV2.end(v1.client.withTimeout(Duration.ofSeconds(20)).payments().getMany(ids));

      assertEquals("{payments.getMany=1}", v1.meters.counts("portone.calls", "operation"));
      assertEquals("{first=2}", attempts(v1.meters, "v1", "http", "payments.getMany"));
    }
  }
}
