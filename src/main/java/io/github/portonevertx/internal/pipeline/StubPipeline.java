package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.api.Stage;
import io.vertx.core.Vertx;
import java.util.List;

/**
 * Creates the pipeline in front of a transport that the application supplies, such as a stub in a
 * test or a decorator.
 */
public final class StubPipeline {
  private StubPipeline() {}

  /** Returns a transport that passes valid calls to {@code end}. */
  public static Transport of(Api api, Transport end, RequestTimeouts timeouts) {
    return new CallerContextStage(
        api,
        timeouts::ofCall,
        Stage.chain(List.of(new Validation(api)), invocation -> end.send(invocation.call())),
        Vertx::currentContext);
  }
}
