package io.github.portonevertx.internal;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Health;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.bus.EventBusExpiryBroadcast;
import io.github.portonevertx.internal.http.Authentication;
import io.github.portonevertx.internal.http.HttpClients;
import io.github.portonevertx.internal.http.PortOneHttp;
import io.github.portonevertx.internal.http.TokenEndpoint;
import io.github.portonevertx.internal.operation.Batches;
import io.github.portonevertx.internal.operation.CallerContextStage;
import io.github.portonevertx.internal.operation.Defaults;
import io.github.portonevertx.internal.operation.Validation;
import io.github.portonevertx.internal.resilience.CallStats;
import io.github.portonevertx.internal.resilience.Coalescing;
import io.github.portonevertx.internal.resilience.Deadline;
import io.github.portonevertx.internal.resilience.HealthCheck;
import io.github.portonevertx.internal.resilience.LoadLimit;
import io.github.portonevertx.internal.resilience.Retry;
import io.github.portonevertx.internal.resilience.RetryBudget;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.internal.time.Patience;
import io.github.portonevertx.internal.token.ExpiryBroadcast;
import io.github.portonevertx.internal.token.TokenOwner;
import io.github.portonevertx.internal.token.TokenPolicy;
import io.github.portonevertx.internal.verification.OrderCheck;
import io.github.portonevertx.v1.Credentials;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP end of a client, built from its options: what it owns, and in which order calls pass.
 */
public final class HttpPipeline {
  private final HttpClients clients;
  private final EventBusExpiryBroadcast news;
  private final TokenOwner tokens;
  private final CallStats stats;
  private final LoadLimit load;
  private final Transport transport;

  /** Builds the parts; nothing is sent before the first call or {@link #warmUp}. */
  public HttpPipeline(
      Vertx vertx, PortOneV1Options options, Supplier<Future<Credentials>> credentials) {
    clients = HttpClients.open(vertx, options);
    news = new EventBusExpiryBroadcast(vertx, options.getAddress());
    tokens =
        new TokenOwner(
            new ContextScheduler(vertx, vertx.getOrCreateContext()),
            TokenPolicy.of(options.getIdleLimit().toNanos()),
            new TokenEndpoint(vertx, clients.token(), options.getBaseUrl(), credentials),
            options.isShareTokenExpiry() ? news : ExpiryBroadcast.UNTOLD);
    if (options.isShareTokenExpiry()) {
      news.listen(tokens::heard);
    }
    PortOneHttp http = new PortOneHttp(vertx, clients.api(), options);
    Patience patience = new Patience(vertx);
    Transport authenticated = new Authentication(tokens, http, patience);
    Transport repeated =
        options.getRetries() == 0 ? authenticated : repeating(authenticated, vertx, options);
    stats = new CallStats(repeated);
    load = new LoadLimit(stats, vertx, options.getMaxInFlight(), options.getMaxQueued());
    Transport shared =
        options.isCoalesceReads() ? new Coalescing(load, patience, options.getMaxQueued()) : load;
    Transport verifying = new OrderCheck(new Batches(shared));
    Transport limited =
        new Deadline(verifying, options.getRequestTimeout(), options.getPgTimeout());
    Transport filled = new Defaults(limited, options.getTier(), options.isIncludeSandbox());
    Transport checked = new Validation(new HealthCheck(filled, this::health));
    transport = new CallerContextStage(checked, vertx::getOrCreateContext);
  }

  private static Transport repeating(Transport next, Vertx vertx, PortOneV1Options options) {
    return new Retry(
        next,
        options.getRetries(),
        options.getRetryBackoff(),
        new RetryBudget(options.getRetryBudget()),
        pause -> vertx.timer(Patience.millis(pause), TimeUnit.MILLISECONDS),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  /** Where calls go in. */
  public Transport transport() {
    return transport;
  }

  /** Asks for the token before anybody needs it. */
  public Future<Void> warmUp() {
    return tokens.current().mapEmpty();
  }

  /** How the client is, without asking anybody. */
  private Health health() {
    CallStats.Failure failure = stats.lastFailure();
    return new Health(
        !load.isFull() && tokens.isHopeful(),
        tokens.state(),
        stats.lastAnswer(),
        failure == null ? null : failure.at(),
        failure == null ? null : failure.kind(),
        load.inFlight(),
        load.queued());
  }

  /**
   * Refuses new calls, lets the others finish, then closes the connections; repeatable.
   *
   * @param limit for the calls that go on
   */
  public Future<Void> close(Duration limit) {
    return load.drain(limit)
        .eventually(
            () -> {
              tokens.close();
              return Future.join(news.close(), clients.close());
            });
  }

  /**
   * The credentials in the options, or else in the environment.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names what is missing
   */
  public static Supplier<Future<Credentials>> credentials(PortOneV1Options options) {
    Credentials fixed =
        new Credentials(
            found("apiKey", options.getApiKey(), "PORTONE_API_KEY"),
            found("apiSecret", options.getApiSecret(), "PORTONE_API_SECRET"));
    return () -> Future.succeededFuture(fixed);
  }

  private static String found(String option, @Nullable String given, String variable) {
    String value = given != null ? given : System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "option '%s' is missing, and so is the environment variable %s"
              .formatted(option, variable));
    }
    return value;
  }
}
