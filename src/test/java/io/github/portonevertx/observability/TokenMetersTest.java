package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.AuthenticationMode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests for access tokens, the calls that wait for one, and its life. */
class TokenMetersTest {
  private static String requests(Meters meters, String api) {
    return meters.counts("portone.token.requests", "outcome", "api", api);
  }

  private static long waits(Meters meters, String api) {
    return meters.registry().get("portone.token.wait").tag("api", api).timer().count();
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessMode.class,
      names = {"EMBEDDED", "PROXY"})
  void requestsOfV1(AccessMode mode) {
    try (MeteredV1 v1 = new MeteredV1(mode, options -> options.setRetries(0))) {
      assertNull(MeteredV2.end(v1.client.payments().get(MeteredV1.ID)));
      assertNull(MeteredV2.end(v1.client.payments().get(MeteredV1.ID)));

      assertEquals("{granted=1}", requests(v1.meters, "v1"));
      double life = v1.meters.gauge("portone.token.life", "v1");
      assertTrue(life > 1_700 && life <= 1_800, "seconds: " + life);
    }
  }

  @Test
  void failedAndRejectedRequests() {
    try (MeteredV1 v1 = new MeteredV1(AccessMode.EMBEDDED, options -> options.setRetries(0))) {
      v1.simulator.faults().alwaysOnToken(new Fault.Disconnect());
      PortOneV1Client client = v1.client.withTimeout(Duration.ofMillis(200));
      assertNotNull(MeteredV2.end(client.payments().get(MeteredV1.ID)));
      v1.closeClient();

      assertEquals("{failed=" + v1.simulator.count("auth.token") + "}", requests(v1.meters, "v1"));
      assertEquals(1, waits(v1.meters, "v1"));
      assertEquals(0, v1.meters.gauge("portone.token.life", "v1"));
    }
    try (MeteredV1 v1 = new MeteredV1(AccessMode.EMBEDDED, options -> options)) {
      PortOneV1Client wrong =
          PortOneV1Client.create(
              v1.plain,
              new PortOneV1Options()
                  .setBaseUrl(v1.simulator.baseUrl())
                  .setApiKey(v1.simulator.apiKey())
                  .setApiSecret("another-secret")
                  .setMetrics(v1.meters.portone()));
      assertEquals("UNAUTHORIZED", MeteredV2.end(wrong.payments().get(MeteredV1.ID)));

      assertEquals("{rejected=1}", requests(v1.meters, "v1"));
      wrong.close().await();
    }
  }

  @Test
  void requestsOfV2() {
    try (MeteredV2 v2 =
        new MeteredV2(
            AccessMode.EMBEDDED, options -> options.setAuthentication(AuthenticationMode.TOKEN))) {
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));
      v2.simulator.credentials().revokeTokens();
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));

      assertEquals("{granted=2}", requests(v2.meters, "v2"));
      assertTrue(v2.meters.gauge("portone.token.life", "v2") > 1_700);
    }
  }

  @Test
  void apiSecretOfV2HasNoTokenMeters() {
    try (MeteredV2 v2 = new MeteredV2(AccessMode.EMBEDDED, options -> options)) {
      assertNull(MeteredV2.end(v2.client.payments().get(MeteredV2.ID)));

      assertEquals(
          List.of(),
          v2.meters.registry().getMeters().stream()
              .map(meter -> meter.getId().getName())
              .filter(name -> name.startsWith("portone.token"))
              .toList());
    }
  }

  @Test
  void onlyCallsThatWaitForATokenAreTimed() {
    try (MeteredV1 v1 = new MeteredV1(AccessMode.EMBEDDED, options -> options)) {
      Gate gate = new Gate();
      v1.simulator.faults().onToken(new Fault.Hold(gate));
      List<Future<?>> calls =
          IntStream.range(0, 3)
              .<Future<?>>mapToObj(i -> v1.client.payments().get(MeteredV1.ID))
              .toList();
      gate.awaitArrivals(1).await();
      assertEquals(0, waits(v1.meters, "v1"));
      gate.open();
      Future.join(calls).await();
      assertNull(MeteredV2.end(v1.client.payments().get(MeteredV1.ID)));

      assertEquals(3, waits(v1.meters, "v1"));
      assertTrue(
          v1.meters.registry().get("portone.token.wait").timer().totalTime(TimeUnit.NANOSECONDS)
              > 0);
      assertEquals("{granted=1}", requests(v1.meters, "v1"));
    }
  }
}
