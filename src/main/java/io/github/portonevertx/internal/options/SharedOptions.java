package io.github.portonevertx.internal.options;

import io.github.portonevertx.metrics.PortOneMetrics;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.List;

/** The options that the clients of all versions of PortOne's API have in common. */
public final class SharedOptions {
  /** Whether the verticle answers commands. */
  public static final Option<Boolean> COMMANDS_ENABLED = Option.flag("commandsEnabled", false);

  /** Whether the verticle accepts parameters that are not in the catalogue. */
  public static final Option<Boolean> UNCHECKED_PARAMETERS =
      Option.flag("uncheckedParameters", false);

  /** The time allowed to get a connection. */
  public static final Option<Duration> CONNECT_TIMEOUT =
      Option.time("connectTimeout", Duration.ofSeconds(3));

  /** The time allowed for one request, from sending it to the last byte of the answer. */
  public static final Option<Duration> REQUEST_TIMEOUT =
      Option.time("requestTimeout", Duration.ofSeconds(10))
          .alsoKnownAs("timeout", "callTimeout", "readTimeout", "socketTimeout", "responseTimeout");

  /**
   * The time allowed for a request in which PortOne calls a payment company. The default is the
   * minimum that PortOne recommends.
   */
  public static final Option<Duration> PG_TIMEOUT =
      Option.time("pgTimeout", Duration.ofSeconds(60));

  /** The number of connections for calls. */
  public static final Option<Integer> MAX_CONNECTIONS =
      Option.integer("maxConnections", 32, 1, Integer.MAX_VALUE)
          .alsoKnownAs("poolSize", "maxPoolSize");

  /**
   * The time that a connection is kept without a request. Servers and load balancers that announce
   * no limit keep idle connections for 20 s (Tomcat), 60 s (AWS) or longer.
   */
  public static final Option<Duration> KEEP_ALIVE_TIMEOUT =
      Option.time("keepAliveTimeout", Duration.ofSeconds(15));

  /** The number of calls that are in progress at the same time. */
  public static final Option<Integer> MAX_IN_FLIGHT =
      Option.integer("maxInFlight", 256, 1, Integer.MAX_VALUE);

  /** The number of calls that wait in the queue. */
  public static final Option<Integer> MAX_QUEUED =
      Option.integer("maxQueued", 10_000, 0, Integer.MAX_VALUE);

  /** The number of retries of one call. */
  public static final Option<Integer> RETRIES =
      Option.integer("retries", 2, 0, 10).alsoKnownAs("maxRetries");

  /** The longest pause before the first retry. */
  public static final Option<Duration> RETRY_BACKOFF =
      Option.time("retryBackoff", Duration.ofMillis(100));

  /** The number of retries per hundred calls. */
  public static final Option<Integer> RETRY_BUDGET = Option.integer("retryBudget", 20, 1, 100);

  /** Whether identical queries share one answer. */
  public static final Option<Boolean> COALESCE_READS = Option.flag("coalesceReads", false);

  /** The time that running calls have to finish when a client or verticle stops. */
  public static final Option<Duration> STOP_TIMEOUT =
      Option.time("stopTimeout", Duration.ofSeconds(10))
          .alsoKnownAs("closeTimeout", "shutdownTimeout");

  /** The settings of the HTTP client. */
  public static final Option<WebClientOptions> HTTP = Option.http("http");

  /** The time without a call after which the access token is no longer renewed. */
  public static final Option<Duration> IDLE_LIMIT =
      Option.time("idleLimit", Duration.ofMinutes(30)).alsoKnownAs("idleTimeout");

  /** What receives the metrics. */
  public static final Option<PortOneMetrics> METRICS =
      Option.of("metrics", OptionType.METRICS)
          .withDefault(PortOneMetrics.NONE)
          .alsoKnownAs("metricsEnabled", "registry", "meterRegistry");

  /** The options above for connections, calls and metrics, in the order of their JSON. */
  public static final List<Option<?>> CONNECTIONS_AND_CALLS =
      List.of(
          CONNECT_TIMEOUT,
          REQUEST_TIMEOUT,
          PG_TIMEOUT,
          MAX_CONNECTIONS,
          KEEP_ALIVE_TIMEOUT,
          MAX_IN_FLIGHT,
          MAX_QUEUED,
          RETRIES,
          RETRY_BACKOFF,
          RETRY_BUDGET,
          COALESCE_READS,
          STOP_TIMEOUT,
          HTTP,
          METRICS);

  private SharedOptions() {}

  /**
   * Returns the option for the URL of PortOne's API.
   *
   * @param rejectedHost the host of another version of the API, in lower case
   * @param whyRejected the end of the failure text for that host, after the name of the option
   */
  public static Option<String> baseUrl(String url, String rejectedHost, String whyRejected) {
    return Option.of("baseUrl", OptionType.TEXT)
        .checkedBy(new BaseUrl(rejectedHost, whyRejected))
        .withDefault(url)
        .alsoKnownAs("url", "host", "endpoint");
  }

  /** Returns the option for the base of the event-bus addresses. */
  public static Option<String> address(String address) {
    return Option.text("address").withDefault(address);
  }
}
