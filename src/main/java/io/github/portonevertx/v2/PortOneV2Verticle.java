package io.github.portonevertx.v2;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.bus.AddressOwners;
import io.github.portonevertx.internal.bus.EventBusService;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.options.VerticleOptions;
import io.github.portonevertx.internal.pipeline.IdempotencyKeys;
import io.github.portonevertx.v2.internal.V2Api;
import io.github.portonevertx.v2.internal.V2HttpClient;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A verticle that serves calls to PortOne V2 over the event bus, with one API secret, or one access
 * token, for all callers.
 *
 * <p>It is deployed from Java with options, or by class name with the same options as a JSON
 * configuration, in one or several instances:
 *
 * <pre>{@code
 * vertx.deployVerticle(new PortOneV2Verticle(new PortOneV2Options()))
 *     .compose(id -> vertx.eventBus().request(
 *         "portone.v2.query",
 *         new JsonObject().put("paymentId", "payment-0001"),
 *         new DeliveryOptions()
 *             .addHeader("action", "payments.get")
 *             .addHeader("timeout", "10000")
 *             .setSendTimeout(11_000)));
 * }</pre>
 *
 * <p>The send timeout is longer than the {@code timeout} header, so that the verticle's own failure
 * with a reason arrives first: see the wire contract in {@link io.github.portonevertx.v2}. A Java
 * caller can use {@link PortOneV2Client#proxy(io.vertx.core.Vertx, String)}, which sets both.
 *
 * <p>All verticles at one address must be for the same store: the deployment fails when the same
 * {@code Vertx} has a verticle with another {@code storeId} at the address or, without a {@code
 * storeId}, with another secret. The deployment also fails when a verticle with options gets a
 * deployment configuration as well.
 *
 * <p>The start sends nothing, or logs in with {@link AuthenticationMode#TOKEN}; the deployment does
 * not fail when PortOne cannot be reached. Undeploying waits for running calls, up to the option
 * {@code stopTimeout}; calls that are still open then fail, commands with {@link
 * FailureKind#OUTCOME_UNKNOWN}.
 */
public final class PortOneV2Verticle extends VerticleBase {
  private final @Nullable PortOneV2Options given;
  private final @Nullable Supplier<Future<String>> vault;
  private @Nullable Running running;

  /** Releases the address. */
  private Runnable claim = () -> {};

  private record Running(V2HttpClient client, EventBusService service, PortOneV2Options options) {}

  /** Creates a verticle whose options are the JSON configuration of its deployment. */
  public PortOneV2Verticle() {
    this(null, null);
  }

  /**
   * Creates a verticle with options.
   *
   * @param options copied
   */
  public PortOneV2Verticle(PortOneV2Options options) {
    this(new PortOneV2Options(options), null);
  }

  /**
   * Creates a verticle whose API secret comes from a supplier, such as a vault.
   *
   * @param options copied; the secret in it is ignored
   * @param secrets called before the first request, and again after PortOne rejected the secret, so
   *     that a rotated one is used; with {@link AuthenticationMode#TOKEN} before each login
   */
  public PortOneV2Verticle(
      @Nullable PortOneV2Options options, @Nullable Supplier<Future<String>> secrets) {
    this.given = options;
    this.vault = secrets;
  }

  @Override
  public Future<?> start() {
    return Futures.call(this::begin)
        .onFailure(failure -> claim.run())
        .recover(
            failure ->
                Future.failedFuture(VerticleOptions.named(PortOneV2Verticle.class, failure)));
  }

  private Future<Void> begin() {
    PortOneV2Options options = VerticleOptions.of(given, config(), PortOneV2Options::new);
    // The secret of a supplier is not known before the first request.
    String fixed = vault != null ? null : ClientSettings.secret(options);
    Supplier<Future<String>> secrets = vault != null ? vault : () -> Future.succeededFuture(fixed);
    String store = options.getStoreId();
    if (store != null || fixed != null) {
      claim =
          AddressOwners.claim(
              vertx,
              options.getAddress(),
              store != null ? "store " + store : "secret " + fixed,
              "storeId or apiSecret");
    }
    V2HttpClient client =
        new V2HttpClient(vertx, ClientSettings.of(options), ClientSettings.secrets(secrets));
    return EventBusService.open(
            vertx,
            V2Api.API,
            client.transport(),
            new EventBusService.Scope(
                options.getAddress(),
                options.isCommandsEnabled(),
                options.isUncheckedParameters(),
                new IdempotencyKeys(V2Api.IDEMPOTENCY_KEY)))
        .onSuccess(service -> running = new Running(client, service, options))
        .onSuccess(open -> warmUp(client))
        .<Void>mapEmpty()
        .recover(
            failure ->
                client.close(Duration.ZERO).transform(closed -> Future.failedFuture(failure)));
  }

  /**
   * Requests the token in a task of its own: the deployment does not wait for the classes it loads.
   */
  private void warmUp(V2HttpClient client) {
    vertx.runOnContext(
        task -> client.warmUp().onFailure(cause -> LogLine.STARTED_WITHOUT_TOKEN.log("v2", cause)));
  }

  @Override
  public Future<?> stop() {
    Running ending = running;
    if (ending == null) {
      return Future.succeededFuture();
    }
    return ending
        .service()
        .close(ending.options().getStopTimeout())
        .eventually(() -> ending.client().close(Duration.ZERO))
        .onComplete(done -> claim.run());
  }
}
