package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.V1HttpClient;
import io.github.portonevertx.v1.internal.http.ApiKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stages that report are present only if metrics are configured. */
class MeteredPipelineTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private List<String> reporting(PortOneMetrics metrics) {
    V1HttpClient client =
        new V1HttpClient(
            vertx,
            Settings.of(new PortOneV1Options().setMetrics(metrics)),
            () -> Future.succeededFuture(new ApiKey("invented-key", "invented-secret")));
    List<String> stages =
        client.stages().stream()
            .filter(stage -> stage.description().contains("option metrics"))
            .map(Stage::getClass)
            .map(Class::getSimpleName)
            .toList();
    client.close(Duration.ZERO).await();
    return stages;
  }

  @Test
  void stagesThatReportAreLeftOutWithoutMetrics() {
    assertEquals(List.of(), reporting(PortOneMetrics.NONE));
    assertEquals(List.of(), reporting(new PortOneMetrics() {}), "no metrics of clients");
    assertEquals(List.of("CallTimer", "AttemptCounter"), reporting(new PortOneMeters()));
  }
}
