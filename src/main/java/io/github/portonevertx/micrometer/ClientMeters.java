package io.github.portonevertx.micrometer;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.ClientGauges;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.TokenOutcome;
import io.github.portonevertx.metrics.Via;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The meters of one client. Meters are looked up once per operation, not for each call. */
final class ClientMeters implements ClientMetrics {
  /** The limits of the buckets: from a fast query to the longest call of a payment company. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofSeconds(60)
  };

  private final MeterRegistry registry;
  private final ClientGaugeSums sums;
  private final String api;
  private final Tags tags;
  private final Map<String, OperationMeters> operations = new ConcurrentHashMap<>();
  private volatile @Nullable ClientGauges opened;

  ClientMeters(MeterRegistry registry, ClientGaugeSums sums, String api, Via via) {
    this.registry = registry;
    this.sums = sums;
    this.api = api;
    this.tags = Tags.of("api", api, "via", TagValues.of(via));
  }

  /** The meters of one operation, each created when it is needed first. */
  private final class OperationMeters {
    private final Tags own;
    private final Timer succeeded;
    private final Map<FailureKind, Timer> failed = new ConcurrentHashMap<>();
    private final Map<Attempt, Counter> attempts = new ConcurrentHashMap<>();

    OperationMeters(String operation) {
      own = tags.and("operation", operation);
      succeeded = timer("success");
    }

    Timer timer(@Nullable FailureKind failure) {
      return failure == null
          ? succeeded
          : failed.computeIfAbsent(failure, kind -> timer(TagValues.of(kind)));
    }

    Counter attempts(Attempt attempt) {
      return attempts.computeIfAbsent(
          attempt,
          kind ->
              Counter.builder("portone.call.attempts")
                  .description("Requests that were sent for calls")
                  .tags(own)
                  .tag("kind", TagValues.of(kind))
                  .register(registry));
    }

    Counter counter(String name, String description) {
      return Counter.builder(name).description(description).tags(own).register(registry);
    }

    private Timer timer(String outcome) {
      return Timer.builder("portone.calls")
          .description("Calls, with the queue, the access token and all attempts")
          .tags(own)
          .tag("outcome", outcome)
          .serviceLevelObjectives(BUCKETS)
          .register(registry);
    }
  }

  @Override
  public void opened(ClientGauges gauges) {
    opened = gauges;
    sums.add(api, gauges);
    if (gauges.tokenLifeMillis() != null) {
      // Counters that exist from the start have a rate at their first increment.
      for (TokenOutcome outcome : TokenOutcome.values()) {
        tokenRequests(outcome);
      }
      tokenWait();
    }
  }

  @Override
  public void called(String operation, @Nullable FailureKind failure, long nanos) {
    meters(operation).timer(failure).record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void attempted(String operation, Attempt attempt) {
    meters(operation).attempts(attempt).increment();
  }

  @Override
  public void retryDenied(String operation) {
    meters(operation)
        .counter("portone.retry.denied", "Retries that the retry budget did not allow")
        .increment();
  }

  @Override
  public void coalesced(String operation) {
    meters(operation)
        .counter("portone.calls.coalesced", "Calls that got the answer to an identical call")
        .increment();
  }

  @Override
  public void refused(String operation) {
    meters(operation)
        .counter("portone.calls.refused", "Calls that the load limit or a closed client rejected")
        .increment();
  }

  @Override
  public void tokenRequested(TokenOutcome outcome) {
    tokenRequests(outcome).increment();
  }

  @Override
  public void tokenAwaited(long nanos) {
    tokenWait().record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void closed() {
    ClientGauges gauges = opened;
    if (gauges != null) {
      sums.remove(api, gauges);
    }
  }

  private Counter tokenRequests(TokenOutcome outcome) {
    return Counter.builder("portone.token.requests")
        .description("Requests for access tokens")
        .tag("api", api)
        .tag("outcome", TagValues.of(outcome))
        .register(registry);
  }

  private Timer tokenWait() {
    return Timer.builder("portone.token.wait")
        .description("Time that calls waited for an access token")
        .tag("api", api)
        .register(registry);
  }

  private OperationMeters meters(String operation) {
    OperationMeters found = operations.get(operation);
    return found != null ? found : operations.computeIfAbsent(operation, OperationMeters::new);
  }
}
