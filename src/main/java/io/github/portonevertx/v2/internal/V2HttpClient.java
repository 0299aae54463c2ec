package io.github.portonevertx.v2.internal;

import io.github.portonevertx.TokenState;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.http.Authentication;
import io.github.portonevertx.internal.http.HttpClients;
import io.github.portonevertx.internal.http.HttpHandler;
import io.github.portonevertx.internal.metrics.GuardedClientMetrics;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.github.portonevertx.internal.pipeline.HttpPipeline;
import io.github.portonevertx.internal.pipeline.IdempotencyKeys;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.internal.token.ExpiryBroadcast;
import io.github.portonevertx.internal.token.MeteredTokenSource;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.Via;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.github.portonevertx.v2.internal.http.LoginEndpoint;
import io.github.portonevertx.v2.internal.http.LoginTokenPolicy;
import io.github.portonevertx.v2.internal.http.Secret;
import io.github.portonevertx.v2.internal.http.SecretAuthentication;
import io.github.portonevertx.v2.internal.http.SecretOwner;
import io.github.portonevertx.v2.internal.http.V2ResponseReader;
import io.github.portonevertx.v2.internal.verification.OrderCheck;
import io.github.portonevertx.v2.internal.verification.PaymentLookup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The resources of an embedded V2 client or a V2 verticle: connections, a credential and the
 * pipeline.
 */
public final class V2HttpClient {
  private final HttpClients clients;
  private final @Nullable TokenOwner tokens;
  private final HttpPipeline pipeline;

  /**
   * The options of a V2 client.
   *
   * @param http the options of the HTTP end
   * @param pipeline the options of the stages
   * @param storeId the store of calls without one; null for the store of the secret
   * @param withToken whether the client logs in and sends an access token instead of the secret
   * @param idleLimit the time without a call after which a token is no longer renewed
   */
  public record Settings(
      HttpSettings http,
      PipelineSettings pipeline,
      @Nullable String storeId,
      boolean withToken,
      Duration idleLimit) {}

  /** How a client proves its identity. */
  private record Identity(Stage stage, @Nullable TokenOwner tokens, HttpPipeline.TokenInfo info) {}

  /**
   * Creates the client; nothing is sent before the first call or {@link #warmUp}.
   *
   * @param secrets called before the first request or before each login
   */
  public V2HttpClient(Vertx vertx, Settings settings, Supplier<Future<Secret>> secrets) {
    ClientMetrics metrics =
        GuardedClientMetrics.open(settings.pipeline().metrics(), vertx, V2Api.API.name(), Via.HTTP);
    clients = HttpClients.open(vertx, settings.http());
    Identity identity =
        settings.withToken()
            ? withToken(vertx, settings, clients, secrets, metrics)
            : withSecret(vertx, secrets);
    tokens = identity.tokens();
    pipeline =
        new HttpPipeline(
            vertx,
            new HttpPipeline.Parts(
                V2Api.API,
                Map.of(
                    V2Catalogue.VERIFY,
                    new OrderCheck(),
                    V2Catalogue.RECONCILE,
                    new PaymentLookup()),
                List.of(
                    new IdempotencyKeys(V2Api.IDEMPOTENCY_KEY), new StoreId(settings.storeId())),
                identity.stage(),
                new HttpHandler(
                    vertx, V2Api.API, new V2ResponseReader(), clients.api(), settings.http())),
            identity.info(),
            settings.pipeline(),
            metrics);
  }

  private static Identity withSecret(Vertx vertx, Supplier<Future<Secret>> secrets) {
    SecretOwner owner = new SecretOwner(secrets);
    return new Identity(
        new SecretAuthentication(vertx, owner),
        null,
        new HttpPipeline.TokenInfo(() -> TokenState.NOT_USED, () -> !owner.isRejected(), null));
  }

  private static Identity withToken(
      Vertx vertx,
      Settings settings,
      HttpClients clients,
      Supplier<Future<Secret>> secrets,
      ClientMetrics metrics) {
    TokenOwner tokens =
        new TokenOwner(
            ContextScheduler.onNewContext(vertx),
            LoginTokenPolicy.of(settings.idleLimit().toNanos()),
            MeteredTokenSource.of(
                new LoginEndpoint(vertx, clients.token(), settings.http(), secrets), metrics),
            ExpiryBroadcast.NONE);
    return new Identity(
        new Authentication(vertx, tokens, metrics),
        tokens,
        new HttpPipeline.TokenInfo(tokens::state, tokens::canProvideToken, tokens::lifeMillis));
  }

  /** Returns the entry of the pipeline. */
  public Transport transport() {
    return pipeline.transport();
  }

  /** Returns the stages in the order in which a call passes them. */
  public List<Stage> stages() {
    return pipeline.stages();
  }

  /** Requests the token, before a call needs it; does nothing when no token is used. */
  public Future<Void> warmUp() {
    return tokens == null ? Future.succeededFuture() : tokens.current().mapEmpty();
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
    if (tokens != null) {
      tokens.close();
    }
    return clients.close();
  }
}
