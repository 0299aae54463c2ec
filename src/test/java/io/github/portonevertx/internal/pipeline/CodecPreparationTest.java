package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.portonevertx.Reply;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.json.JsonMappers;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mapper of a codec is created by a worker, not when a client is created. */
class CodecPreparationTest {
  private final Vertx vertx = Vertx.vertx();
  private final ObjectMapper mapper = JsonMappers.builder().build();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void theMapperIsCreatedOnAWorkerThread() throws Exception {
    Promise<Boolean> onWorker = Promise.promise();
    JsonCodec codec =
        new JsonCodec(
            () -> {
              onWorker.tryComplete(Context.isOnWorkerThread());
              return mapper;
            });

    pipeline(codec);

    assertTrue(onWorker.future().await(10, TimeUnit.SECONDS));
  }

  private void pipeline(JsonCodec codec) {
    new HttpPipeline(
        vertx,
        new HttpPipeline.Parts(
            new Api("v1", V1Api.API.catalogue(), codec, List.of(), List.of()),
            Map.of(),
            List.of(),
            new CallStats(),
            invocation -> Future.succeededFuture(Reply.empty())),
        new HttpPipeline.TokenInfo(() -> TokenState.FRESH, () -> true, null),
        Settings.of(new PortOneV1Options()).pipeline(),
        ClientMetrics.NONE);
  }
}
