package io.github.portonevertx.v1;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.bus.AddressOwners;
import io.github.portonevertx.internal.bus.EventBusService;
import io.github.portonevertx.internal.bus.MerchantCheck;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.options.VerticleOptions;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.V1HttpClient;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A verticle that serves calls to PortOne V1 over the event bus, with one access token for all
 * callers.
 *
 * <p>It is deployed from Java with options, or by class name with the same options as a JSON
 * configuration, in one or several instances:
 *
 * <pre>{@code
 * vertx.deployVerticle(new PortOneV1Verticle(new PortOneV1Options()))
 *     .compose(id -> vertx.eventBus().request(
 *         "portone.v1.query",
 *         new JsonObject().put("imp_uid", "imp_000000000001"),
 *         new DeliveryOptions()
 *             .addHeader("action", "payments.get")
 *             .addHeader("timeout", "10000")
 *             .setSendTimeout(11_000)));
 * }</pre>
 *
 * <p>The send timeout is longer than the {@code timeout} header, so that the verticle's own failure
 * with a reason arrives first: see the wire contract in {@link io.github.portonevertx.v1}. A Java
 * caller can use {@link PortOneV1Client#proxy(io.vertx.core.Vertx, String)}, which sets both.
 *
 * <p>All verticles at one address must have the same API key: the deployment fails when the same
 * {@code Vertx} has a verticle with another key at the address, and a warning is logged when
 * another node of the cluster has one. The deployment also fails when a verticle with options gets
 * a deployment configuration as well.
 *
 * <p>The first token is requested after the deployment, which does not fail when PortOne cannot be
 * reached. Undeploying waits for running calls, up to the option {@code stopTimeout}; calls that
 * are still open then fail, commands with {@link FailureKind#OUTCOME_UNKNOWN}.
 */
public final class PortOneV1Verticle extends VerticleBase {
  private final @Nullable PortOneV1Options given;
  private final @Nullable Supplier<Future<Credentials>> vault;
  private @Nullable Running running;
  private @Nullable MerchantCheck check;

  /** Releases the address. */
  private Runnable claim = () -> {};

  private record Running(V1HttpClient client, EventBusService service, PortOneV1Options options) {}

  /** Creates a verticle whose options are the JSON configuration of its deployment. */
  public PortOneV1Verticle() {
    this(null, null);
  }

  /**
   * Creates a verticle with options.
   *
   * @param options copied
   */
  public PortOneV1Verticle(PortOneV1Options options) {
    this(new PortOneV1Options(options), null);
  }

  /**
   * Creates a verticle whose credentials come from a supplier, such as a vault.
   *
   * @param options copied; the key and secret in it are ignored
   * @param credentials called before each token request, so that rotated credentials are used
   */
  public PortOneV1Verticle(
      @Nullable PortOneV1Options options, @Nullable Supplier<Future<Credentials>> credentials) {
    this.given = options;
    this.vault = credentials;
  }

  @Override
  public Future<?> start() {
    return Futures.call(this::begin)
        .onFailure(failure -> claim.run())
        .recover(
            failure ->
                Future.failedFuture(VerticleOptions.named(PortOneV1Verticle.class, failure)));
  }

  private Future<Void> begin() {
    PortOneV1Options options = VerticleOptions.of(given, config(), PortOneV1Options::new);
    // Credentials of a supplier are not known before the first token request.
    Credentials fixed = vault != null ? null : ClientSettings.credentials(options);
    Supplier<Future<Credentials>> credentials =
        vault != null ? vault : () -> Future.succeededFuture(fixed);
    if (fixed != null) {
      claim = AddressOwners.claim(vertx, options.getAddress(), fixed.apiKey(), "apiKey");
    }
    V1HttpClient client =
        new V1HttpClient(vertx, ClientSettings.of(options), ClientSettings.keys(credentials));
    return EventBusService.open(
            vertx,
            V1Api.API,
            client.transport(),
            new EventBusService.Scope(
                options.getAddress(), options.isCommandsEnabled(), options.isUncheckedParameters()))
        .onSuccess(service -> running = new Running(client, service, options))
        .compose(service -> checkOthers(options.getAddress(), fixed))
        .onSuccess(open -> warmUp(client))
        .recover(
            failure ->
                client.close(Duration.ZERO).transform(closed -> Future.failedFuture(failure)));
  }

  /**
   * Requests the token in a task of its own: the deployment does not wait for the classes it loads.
   */
  private void warmUp(V1HttpClient client) {
    vertx.runOnContext(
        task -> client.warmUp().onFailure(cause -> LogLine.STARTED_WITHOUT_TOKEN.log("v1", cause)));
  }

  private Future<Void> checkOthers(String address, @Nullable Credentials fixed) {
    return fixed == null || !vertx.isClustered()
        ? Future.succeededFuture()
        : MerchantCheck.open(vertx, address, fixed.apiKey(), fixed.apiSecret())
            .onSuccess(open -> check = open)
            .mapEmpty();
  }

  @Override
  public Future<?> stop() {
    Running ending = running;
    if (ending == null) {
      return Future.succeededFuture();
    }
    MerchantCheck checking = check;
    return ending
        .service()
        .close(ending.options().getStopTimeout())
        .eventually(() -> ending.client().close(Duration.ZERO))
        .eventually(() -> checking == null ? Future.succeededFuture() : checking.close())
        .onComplete(done -> claim.run());
  }
}
