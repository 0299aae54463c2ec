package recipes;

import io.github.portonevertx.Health;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

// [microprofile]
/**
 * A check of MicroProfile Health; annotate it with {@code @Readiness}. MicroProfile calls it on a
 * thread that may block.
 */
final class PortOneReadiness implements HealthCheck {
  private final Supplier<Future<Health>> health;
  private final Supplier<? extends Future<?>> query;

  /**
   * Creates the check.
   *
   * @param health {@code client::health} of either API
   * @param query any cheap query, sent only while the client is down, to notice that it is up again
   */
  PortOneReadiness(Supplier<Future<Health>> health, Supplier<? extends Future<?>> query) {
    this.health = health;
    this.query = query;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("portone");
    try {
      Health now = current().await(2, TimeUnit.SECONDS);
      now.toJson().forEach(entry -> response.withData(entry.getKey(), entry.getValue().toString()));
      return response.status(now.up()).build();
    } catch (PortOneException failure) {
      return response.down().withData("kind", failure.kind().name()).build();
    } catch (TimeoutException late) {
      return response.down().withData("kind", "TIMEOUT").build();
    }
  }

  private Future<Health> current() {
    return health
        .get()
        .compose(
            now ->
                now.up()
                    ? Future.succeededFuture(now)
                    : query.get().transform((answer, failure) -> health.get()));
  }
}
// [/microprofile]
