package io.github.portonevertx.v1.internal;

import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.bus.EventBusExpiryBroadcast;
import io.github.portonevertx.internal.http.Authentication;
import io.github.portonevertx.internal.http.HttpClients;
import io.github.portonevertx.internal.http.HttpHandler;
import io.github.portonevertx.internal.metrics.GuardedClientMetrics;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.github.portonevertx.internal.pipeline.Defaults;
import io.github.portonevertx.internal.pipeline.HttpPipeline;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.internal.token.ExpiryBroadcast;
import io.github.portonevertx.internal.token.MeteredTokenSource;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.Via;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.internal.http.ApiKey;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.github.portonevertx.v1.internal.http.TokenEndpoint;
import io.github.portonevertx.v1.internal.http.V1ResponseReader;
import io.github.portonevertx.v1.internal.verification.OrderCheck;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The resources of an embedded V1 client or a V1 verticle: connections, a token and the pipeline.
 */
public final class V1HttpClient {
  private final HttpClients clients;
  private final EventBusExpiryBroadcast broadcast;
  private final TokenOwner tokens;
  private final HttpPipeline pipeline;

  /**
   * The options of a V1 client.
   *
   * @param http the options of the HTTP end
   * @param pipeline the options of the stages
   * @param token the options of the token owner
   * @param calls the settings and parameters for every call
   */
  public record Settings(
      HttpSettings http, PipelineSettings pipeline, TokenSettings token, CallSettings calls) {}

  /**
   * The options of the token owner.
   *
   * @param address the event-bus address at which owners of the same token publish its expiry
   * @param shareExpiry whether the expiry is published and received
   * @param idleLimit the time without a call after which the token is no longer renewed
   */
  public record TokenSettings(String address, boolean shareExpiry, Duration idleLimit) {}

  /**
   * The settings and parameters for every call that does not set them itself.
   *
   * @param tier the sub-merchant; null for none
   * @param includeSandbox whether payments of test channels are found
   */
  public record CallSettings(@Nullable String tier, boolean includeSandbox) {
    Defaults defaults() {
      return new Defaults(
          tier == null ? Map.of() : Map.of(V1Api.TIER.name(), tier),
          includeSandbox ? Map.of("include_sandbox", true) : Map.of());
    }
  }

  /**
   * Creates the client; nothing is sent before the first call or {@link #warmUp}.
   *
   * @param key called before each token request
   */
  public V1HttpClient(Vertx vertx, Settings settings, Supplier<Future<ApiKey>> key) {
    ClientMetrics metrics =
        GuardedClientMetrics.open(settings.pipeline().metrics(), vertx, V1Api.API.name(), Via.HTTP);
    clients = HttpClients.open(vertx, settings.http());
    TokenSettings token = settings.token();
    broadcast = new EventBusExpiryBroadcast(vertx, token.address());
    tokens =
        new TokenOwner(
            ContextScheduler.onNewContext(vertx),
            SharedTokenPolicy.of(token.idleLimit().toNanos()),
            MeteredTokenSource.of(
                new TokenEndpoint(vertx, clients.token(), settings.http(), key), metrics),
            token.shareExpiry() ? broadcast : ExpiryBroadcast.NONE);
    if (token.shareExpiry()) {
      broadcast.listen(tokens::onExpiry);
    }
    pipeline =
        new HttpPipeline(
            vertx,
            new HttpPipeline.Parts(
                V1Api.API,
                Map.of(V1Catalogue.VERIFY, new OrderCheck()),
                List.of(settings.calls().defaults()),
                new Authentication(vertx, tokens, metrics),
                new HttpHandler(
                    vertx, V1Api.API, new V1ResponseReader(), clients.api(), settings.http())),
            new HttpPipeline.TokenInfo(tokens::state, tokens::canProvideToken, tokens::lifeMillis),
            settings.pipeline(),
            metrics);
  }

  /** Returns the entry of the pipeline. */
  public Transport transport() {
    return pipeline.transport();
  }

  /** Returns the stages in the order in which a call passes them. */
  public List<Stage> stages() {
    return pipeline.stages();
  }

  /** Requests the token, before a call needs it. */
  public Future<Void> warmUp() {
    return tokens.current().mapEmpty();
  }

  /**
   * Rejects new calls, lets the others finish, then closes the connections. May be called
   * repeatedly.
   *
   * @param limit the time limit for the calls in flight and in the queue
   */
  public Future<Void> close(Duration limit) {
    return pipeline.close(limit, this::closeResources);
  }

  private Future<Void> closeResources() {
    tokens.close();
    return Future.join(broadcast.close(), clients.close()).mapEmpty();
  }
}
