package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v2.PortOneV2Client;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers of the check for MicroProfile Health. */
class PortOneReadinessTest {
  private final Simulators simulators = new Simulators();

  @AfterEach
  void close() {
    simulators.close();
  }

  private HealthCheckResponse check(Simulators.Api api) {
    return new PortOneReadiness(
            api == Simulators.Api.V1
                ? simulators.clientOfV1::health
                : simulators.clientOfV2::health,
            simulators.payment(api, 0))
        .call();
  }

  @ParameterizedTest
  @EnumSource
  void healthyClientIsUp(Simulators.Api api) {
    simulators.payment(api, 1).get().await();

    HealthCheckResponse response = check(api);

    assertEquals(Status.UP, response.getStatus());
    assertEquals("portone", response.getName());
    Map<String, Object> data = response.getData().orElseThrow();
    assertEquals(api == Simulators.Api.V1 ? "FRESH" : "NOT_USED", data.get("token"));
  }

  @ParameterizedTest
  @EnumSource
  void rejectedCredentialsAreDown(Simulators.Api api) {
    simulators.v1.faults().alwaysOnToken(new Fault.EnvelopeError(401, -1, "rejected"));
    simulators.v2.credentials().removeSecret(simulators.v2.apiSecret());
    assertThrows(PortOneException.class, simulators.payment(api, 1).get()::await);

    assertEquals(Status.DOWN, check(api).getStatus());
  }

  @Test
  void acceptedSecretIsNoticedWithoutOtherCalls() {
    simulators.v2.credentials().removeSecret(simulators.v2.apiSecret());
    assertEquals(Status.UP, check(Simulators.Api.V2).getStatus(), "nothing was sent yet");
    assertThrows(PortOneException.class, simulators.payment(Simulators.Api.V2, 1).get()::await);
    assertEquals(Status.DOWN, check(Simulators.Api.V2).getStatus());

    simulators.v2.credentials().addSecret(simulators.v2.apiSecret(), null);

    assertEquals(Status.UP, check(Simulators.Api.V2).getStatus());
  }

  @Test
  void missingVerticleIsDown() {
    PortOneV2Client proxy = PortOneV2Client.proxy(simulators.vertx, "portone.v2");

    HealthCheckResponse response =
        new PortOneReadiness(proxy::health, () -> proxy.payments().get("none")).call();

    assertEquals(Status.DOWN, response.getStatus());
    assertEquals(Map.of("kind", "UNAVAILABLE"), response.getData().orElseThrow());
  }
}
