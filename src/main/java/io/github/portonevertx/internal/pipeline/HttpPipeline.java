package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Health;
import io.github.portonevertx.Reply;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.github.portonevertx.internal.pipeline.ComposedOperations.Composed;
import io.github.portonevertx.metrics.ClientGauges;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline of an embedded client or a verticle: the stages that a call passes before it is sent
 * over HTTP.
 */
public final class HttpPipeline {
  private final CallStats stats = new CallStats();
  private final LoadLimit load;
  private final TokenInfo token;
  private final Retry retry;
  private final ClientMetrics metrics;
  private final List<Stage> stages;
  private final Transport transport;

  /**
   * The parts of the pipeline that depend on the API.
   *
   * @param api its catalogue, codec and settings
   * @param composed the actions that the library answers itself, besides {@code health}
   * @param defaults add the settings and parameters of the client's options
   * @param authentication adds the credential
   * @param end sends the invocations after the last stage
   */
  public record Parts(
      Api api,
      Map<String, Composed> composed,
      List<Stage> defaults,
      Stage authentication,
      Handler end) {}

  /**
   * The state of the token, for {@code health} and the metrics.
   *
   * @param state returns the state of the token
   * @param available returns whether a token is valid or the last refresh has not failed
   * @param lifeMillis returns for how long the token is valid; null if none is used
   */
  public record TokenInfo(
      Supplier<TokenState> state, BooleanSupplier available, @Nullable LongSupplier lifeMillis) {}

  /**
   * Creates the pipeline; nothing is sent before the first call.
   *
   * @param metrics those of the client, to be closed with it
   */
  public HttpPipeline(
      Vertx vertx, Parts parts, TokenInfo token, PipelineSettings settings, ClientMetrics metrics) {
    this.token = token;
    this.metrics = metrics;
    this.load =
        new LoadLimit(
            vertx,
            settings.maxInFlight(),
            settings.maxQueued(),
            LoadMetrics.of(vertx, parts.api().name(), settings.maxInFlight(), metrics));
    this.retry =
        Retry.of(
            vertx,
            settings.retries(),
            settings.retryBackoff(),
            new RetryBudget(settings.retryBudget()),
            metrics);
    this.stages = stages(vertx, parts, settings);
    RequestTimeouts timeouts = new RequestTimeouts(settings.requestTimeout(), settings.pgTimeout());
    prepare(vertx, parts.api().codec());
    this.transport =
        new CallerContextStage(
            parts.api(),
            timeouts::ofCall,
            Stage.chain(stages, parts.end()),
            vertx::getOrCreateContext);
    metrics.opened(
        new ClientGauges(
            load::inFlight,
            settings.maxInFlight(),
            load::queued,
            settings.maxQueued(),
            token.lifeMillis()));
  }

  /**
   * Prepares the codec on a worker: that takes longer than everything else at the start, and would
   * otherwise delay the event loop of the first answer.
   */
  private static void prepare(Vertx vertx, JsonCodec codec) {
    Futures.call(
        () ->
            vertx.executeBlocking(
                () -> {
                  codec.prepare();
                  return true;
                },
                false));
  }

  private List<Stage> stages(Vertx vertx, Parts parts, PipelineSettings settings) {
    List<Stage> list = new ArrayList<>();
    boolean isMetered = metrics != ClientMetrics.NONE;
    if (isMetered) {
      list.add(new CallTimer(metrics));
    }
    list.add(new UnknownOutcomeLog(parts.api()));
    list.add(new Validation(parts.api()));
    list.addAll(parts.defaults());
    list.add(new ComposedOperations(parts.api(), ownActions(parts)));
    list.add(new Batches());
    if (settings.coalesceReads()) {
      list.add(new Coalescing(vertx, settings.maxQueued(), metrics));
    }
    list.add(load);
    list.add(stats);
    list.add(retry);
    list.add(parts.authentication());
    if (isMetered) {
      list.add(new AttemptCounter(metrics));
    }
    return List.copyOf(list);
  }

  private Map<String, Composed> ownActions(Parts parts) {
    Map<String, Composed> actions = new LinkedHashMap<>();
    actions.put(
        Catalogue.HEALTH.action(),
        (call, queries) -> Future.succeededFuture(Reply.of(health().toJson())));
    actions.putAll(parts.composed());
    return actions;
  }

  /** Returns the entry of the pipeline. */
  public Transport transport() {
    return transport;
  }

  /** Returns the stages in the order in which a call passes them. */
  public List<Stage> stages() {
    return stages;
  }

  /** Returns the health of the client, without a request to PortOne. */
  private Health health() {
    CallStats.Failure failure = stats.lastFailure();
    return new Health(
        !load.isFull() && token.available().getAsBoolean(),
        token.state().get(),
        stats.lastAnswer(),
        failure == null ? null : failure.at(),
        failure == null ? null : failure.kind(),
        load.inFlight(),
        load.queued());
  }

  /**
   * Rejects new calls, lets the others finish, then closes the resources. May be called repeatedly.
   *
   * @param limit the time limit for the calls in flight and in the queue
   * @param resources closes what the stages use
   */
  public Future<Void> close(Duration limit, Supplier<Future<Void>> resources) {
    // A closed Vert.x has closed the connections already, and rejects further tasks.
    return Futures.call(
            () -> load.drain(limit).onComplete(drained -> retry.stop()).eventually(resources))
        .onComplete(closed -> metrics.closed())
        .recover(
            failure ->
                failure instanceof RejectedExecutionException
                    ? Future.succeededFuture()
                    : Future.failedFuture(Defect.of("the close of the client", failure)));
  }
}
