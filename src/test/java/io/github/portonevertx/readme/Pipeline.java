package io.github.portonevertx.readme;

import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.pipeline.CallerContextStage;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.V1HttpClient;
import io.github.portonevertx.v1.internal.http.ApiKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stages of an embedded client, from the caller to the network. */
final class Pipeline {
  private Pipeline() {}

  /** Returns the name of each stage and what it does, in the order in which a call passes them. */
  static Map<String, String> stages() {
    Map<String, String> stages = new LinkedHashMap<>();
    stages.put("CallerContextStage", CallerContextStage.description());
    Vertx vertx = Vertx.vertx();
    try {
      V1HttpClient client =
          new V1HttpClient(
              vertx,
              Settings.of(new PortOneV1Options().setCoalesceReads(true)),
              () -> Future.succeededFuture(new ApiKey("invented-key", "invented-secret")));
      for (Stage stage : client.stages()) {
        stages.put(stage.getClass().getSimpleName(), stage.description());
      }
      client.close(Duration.ZERO).await();
    } finally {
      vertx.close().await();
    }
    stages.put("HttpHandler", "sends one HTTP request and reads its answer");
    return stages;
  }
}
