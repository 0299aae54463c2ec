package shop;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v2.PortOneV2Client;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

// [health]
/** The component {@code portOne} of Actuator's health. */
@Component
class PortOneHealthIndicator extends AbstractHealthIndicator {
  private final PortOneV2Client portOne;
  private final long timeoutMillis;

  PortOneHealthIndicator(PortOneV2Client portOne, PortOneProperties properties) {
    this.portOne = portOne;
    this.timeoutMillis = properties.healthTimeout().toMillis();
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws TimeoutException {
    // A thread of Tomcat, which may block; one of WebFlux may not.
    try {
      var health =
          portOne
              .health()
              .compose(now -> now.up() ? Future.succeededFuture(now) : afterOneQuery())
              .await(timeoutMillis, TimeUnit.MILLISECONDS);
      builder.status(health.up() ? "UP" : "DOWN").withDetails(health.toJson().getMap());
    } catch (PortOneException failure) {
      // The verticle of a proxy is gone.
      builder.down().withDetail("kind", failure.kind());
    }
  }

  /** A shop that is not ready gets no requests: the query notices that PortOne accepts it again. */
  private Future<io.github.portonevertx.Health> afterOneQuery() {
    return portOne
        .withTimeout(Duration.ofMillis(timeoutMillis / 2))
        .payments()
        .get("payment-of-the-health-check")
        .transform((payment, failure) -> portOne.health());
  }
}
// [/health]
