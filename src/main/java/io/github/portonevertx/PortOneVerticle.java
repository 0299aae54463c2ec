package io.github.portonevertx;

import io.github.portonevertx.internal.Engine;
import io.github.portonevertx.internal.bus.EventBusService;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Owns the access token and answers payment questions over the event bus.
 *
 * <p>Deployed from Java with options, or by class name with the same options as a JSON
 * configuration, in one instance or several:
 *
 * <pre>{@code
 * vertx.deployVerticle(new PortOneVerticle(new PortOneOptions()))
 *     .compose(id -> vertx.eventBus().request(
 *         "portone.query",
 *         new JsonObject().put("imp_uid", "imp_000000000001"),
 *         new DeliveryOptions()
 *             .addHeader("action", "payments.get")
 *             .addHeader("timeout", "10000")
 *             .setSendTimeout(11_000)));
 * }</pre>
 *
 * <p>The send timeout is longer than the {@code timeout} header, so that the verticle answers first
 * and with a reason: see the wire contract in {@link io.github.portonevertx}. A Java caller may use
 * {@link PortOneClient#proxy(io.vertx.core.Vertx, String)}, which sets both.
 *
 * <p>The first token is asked for at the start, but a PortOne that cannot be reached does not fail
 * the deployment. Undeploying lets running calls finish, up to the option {@code stopTimeout}; what
 * is still open then fails, a command with {@link FailureKind#OUTCOME_UNKNOWN}.
 */
public final class PortOneVerticle extends VerticleBase {
  private static final System.Logger LOG = System.getLogger(PortOneVerticle.class.getName());

  private final @Nullable PortOneOptions given;
  private final @Nullable Supplier<Future<Credentials>> vault;
  private @Nullable Running running;

  private record Running(Engine engine, EventBusService service, PortOneOptions options) {}

  /** A verticle whose options are the JSON configuration of its deployment. */
  public PortOneVerticle() {
    this(null, null);
  }

  /**
   * A verticle with options.
   *
   * @param options copied
   */
  public PortOneVerticle(PortOneOptions options) {
    this(new PortOneOptions(options), null);
  }

  /**
   * A verticle whose credentials come from elsewhere, such as a vault.
   *
   * @param options copied; its key and secret are not looked at
   * @param credentials asked before each token request, so that rotated ones are picked up
   */
  public PortOneVerticle(
      @Nullable PortOneOptions options, @Nullable Supplier<Future<Credentials>> credentials) {
    this.given = options;
    this.vault = credentials;
  }

  @Override
  public Future<?> start() {
    PortOneOptions options = given != null ? given : new PortOneOptions(config());
    Engine engine = new Engine(vertx, options, vault != null ? vault : Engine.credentials(options));
    engine
        .warmUp()
        .onFailure(
            cause ->
                LOG.log(
                    System.Logger.Level.WARNING,
                    "started without an access token: " + cause.getMessage()));
    return EventBusService.open(
            vertx, engine.transport(), options.getAddress(), options.isCommandsEnabled())
        .onSuccess(service -> running = new Running(engine, service, options))
        .recover(
            failure ->
                engine.close(Duration.ZERO).transform(closed -> Future.failedFuture(failure)));
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
        .eventually(() -> ending.engine().close(Duration.ZERO));
  }
}
