package io.github.portonevertx.v1;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client or verticle: plain data, the same in Java and in JSON.
 *
 * <p>Every setter checks its value and names the option when it is wrong; a JSON object with a key
 * that is not an option is refused. Times are {@link Duration} in Java and whole milliseconds in
 * JSON.
 *
 * <pre>{@code
 * vertx.deployVerticle(new PortOneV1Verticle(new PortOneV1Options().setApiKey(key).setApiSecret(secret)));
 * }</pre>
 */
public final class PortOneV1Options {
  /** The V1 REST API of PortOne. */
  public static final String DEFAULT_BASE_URL = "https://api.iamport.kr";

  /** The event-bus address queries and commands are answered under. */
  public static final String DEFAULT_ADDRESS = "portone.v1";

  /** The time allowed to get a connection. */
  public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(3);

  /** The time allowed for one request to PortOne, from sending it to the last byte. */
  public static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(10);

  /**
   * The time allowed for a request during which PortOne talks to a payment company. PortOne names
   * none for V1 and advises at least this for V2.
   */
  public static final Duration DEFAULT_PG_TIMEOUT = Duration.ofSeconds(60);

  /** The number of connections to PortOne. */
  public static final int DEFAULT_MAX_CONNECTIONS = 32;

  /**
   * The time that a connection is kept without a request. Servers and load balancers that announce
   * no limit of their own keep idle connections for 20 seconds (Tomcat), 60 seconds (AWS) or
   * longer.
   */
  public static final Duration DEFAULT_KEEP_ALIVE_TIMEOUT = Duration.ofSeconds(15);

  /** The time without a call after which the access token is no longer renewed. */
  public static final Duration DEFAULT_IDLE_LIMIT = Duration.ofMinutes(30);

  /** The number of calls that go on at once. */
  public static final int DEFAULT_MAX_IN_FLIGHT = 256;

  /** The number of calls that wait for their turn. */
  public static final int DEFAULT_MAX_QUEUED = 10_000;

  /** How often a query that failed in passing is sent again. */
  public static final int DEFAULT_RETRIES = 2;

  /** The longest pause before the first repeat. */
  public static final Duration DEFAULT_RETRY_BACKOFF = Duration.ofMillis(100);

  /** Repeats in a hundred calls. */
  public static final int DEFAULT_RETRY_BUDGET = 20;

  /** The time that running calls have to finish when a client or verticle ends. */
  public static final Duration DEFAULT_STOP_TIMEOUT = Duration.ofSeconds(10);

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private static final int LAST_PORT = 65_535;

  /** The host of PortOne V2, which has other keys, operations and answers. */
  private static final Pattern V2_HOST =
      Pattern.compile("api\\.portone\\.io\\.?", Pattern.CASE_INSENSITIVE);

  /** What Vert.x writes into JSON for the options that have several classes. */
  private static final Set<String> STORES =
      Set.of(
          "keyStoreOptions",
          "pemKeyCertOptions",
          "pfxKeyCertOptions",
          "trustStoreOptions",
          "pemTrustOptions",
          "pfxTrustOptions",
          "jdkSslEngineOptions",
          "openSslEngineOptions");

  /** Names by which other clients know an option, and which are nearer to another one of ours. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("timeout", "requestTimeout"),
          Map.entry("calltimeout", "requestTimeout"),
          Map.entry("readtimeout", "requestTimeout"),
          Map.entry("sockettimeout", "requestTimeout"),
          Map.entry("responsetimeout", "requestTimeout"),
          Map.entry("idletimeout", "idleLimit"),
          Map.entry("closetimeout", "stopTimeout"),
          Map.entry("shutdowntimeout", "stopTimeout"),
          Map.entry("key", "apiKey"),
          Map.entry("impkey", "apiKey"),
          Map.entry("restapikey", "apiKey"),
          Map.entry("secret", "apiSecret"),
          Map.entry("impsecret", "apiSecret"),
          Map.entry("restapisecret", "apiSecret"),
          Map.entry("url", "baseUrl"),
          Map.entry("host", "baseUrl"),
          Map.entry("endpoint", "baseUrl"),
          Map.entry("maxretries", "retries"),
          Map.entry("poolsize", "maxConnections"),
          Map.entry("maxpoolsize", "maxConnections"));

  /** One way from a JSON value to each option: the table that unknown keys are checked against. */
  private static final Map<String, BiConsumer<PortOneV1Options, Json>> KEYS =
      Map.ofEntries(
          Map.entry("apiKey", (o, v) -> o.setApiKey(v.text())),
          Map.entry("apiSecret", (o, v) -> o.setApiSecret(v.text())),
          Map.entry("baseUrl", (o, v) -> o.setBaseUrl(v.text())),
          Map.entry("address", (o, v) -> o.setAddress(v.text())),
          Map.entry("commandsEnabled", (o, v) -> o.setCommandsEnabled(v.bool())),
          Map.entry("includeSandbox", (o, v) -> o.setIncludeSandbox(v.bool())),
          Map.entry("tier", (o, v) -> o.setTier(v.text())),
          Map.entry("connectTimeout", (o, v) -> o.setConnectTimeout(v.millis())),
          Map.entry("requestTimeout", (o, v) -> o.setRequestTimeout(v.millis())),
          Map.entry("pgTimeout", (o, v) -> o.setPgTimeout(v.millis())),
          Map.entry("maxConnections", (o, v) -> o.setMaxConnections(v.integer())),
          Map.entry("keepAliveTimeout", (o, v) -> o.setKeepAliveTimeout(v.millis())),
          Map.entry("maxInFlight", (o, v) -> o.setMaxInFlight(v.integer())),
          Map.entry("maxQueued", (o, v) -> o.setMaxQueued(v.integer())),
          Map.entry("retries", (o, v) -> o.setRetries(v.integer())),
          Map.entry("retryBackoff", (o, v) -> o.setRetryBackoff(v.millis())),
          Map.entry("retryBudget", (o, v) -> o.setRetryBudget(v.integer())),
          Map.entry("coalesceReads", (o, v) -> o.setCoalesceReads(v.bool())),
          Map.entry("stopTimeout", (o, v) -> o.setStopTimeout(v.millis())),
          Map.entry("http", (o, v) -> o.setHttp(webClientOptions(v.object()))),
          Map.entry("idleLimit", (o, v) -> o.setIdleLimit(v.millis())),
          Map.entry("shareTokenExpiry", (o, v) -> o.setShareTokenExpiry(v.bool())));

  private @Nullable String apiKey;
  private @Nullable String apiSecret;
  private String baseUrl = DEFAULT_BASE_URL;
  private String address = DEFAULT_ADDRESS;
  private boolean commandsEnabled;
  private boolean includeSandbox;
  private @Nullable String tier;
  private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
  private Duration requestTimeout = DEFAULT_REQUEST_TIMEOUT;
  private Duration pgTimeout = DEFAULT_PG_TIMEOUT;
  private int maxConnections = DEFAULT_MAX_CONNECTIONS;
  private Duration keepAliveTimeout = DEFAULT_KEEP_ALIVE_TIMEOUT;
  private int maxInFlight = DEFAULT_MAX_IN_FLIGHT;
  private int maxQueued = DEFAULT_MAX_QUEUED;
  private int retries = DEFAULT_RETRIES;
  private Duration retryBackoff = DEFAULT_RETRY_BACKOFF;
  private int retryBudget = DEFAULT_RETRY_BUDGET;
  private boolean coalesceReads;
  private Duration stopTimeout = DEFAULT_STOP_TIMEOUT;
  private WebClientOptions http = new WebClientOptions();
  private Duration idleLimit = DEFAULT_IDLE_LIMIT;
  private boolean shareTokenExpiry = true;

  /** The defaults. */
  public PortOneV1Options() {}

  /**
   * A copy.
   *
   * @param other what to copy; later changes to it do not reach the copy
   */
  public PortOneV1Options(PortOneV1Options other) {
    apiKey = other.apiKey;
    apiSecret = other.apiSecret;
    baseUrl = other.baseUrl;
    address = other.address;
    commandsEnabled = other.commandsEnabled;
    includeSandbox = other.includeSandbox;
    tier = other.tier;
    connectTimeout = other.connectTimeout;
    requestTimeout = other.requestTimeout;
    pgTimeout = other.pgTimeout;
    maxConnections = other.maxConnections;
    keepAliveTimeout = other.keepAliveTimeout;
    maxInFlight = other.maxInFlight;
    maxQueued = other.maxQueued;
    retries = other.retries;
    retryBackoff = other.retryBackoff;
    retryBudget = other.retryBudget;
    coalesceReads = other.coalesceReads;
    stopTimeout = other.stopTimeout;
    http = new WebClientOptions(other.http);
    idleLimit = other.idleLimit;
    shareTokenExpiry = other.shareTokenExpiry;
  }

  /**
   * The options in a JSON object; what it leaves out keeps its default.
   *
   * @param json option names and values; times in whole milliseconds
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the option, when a key
   *     is unknown or a value is wrong
   */
  public PortOneV1Options(JsonObject json) {
    for (Map.Entry<String, Object> entry : json) {
      @Nullable BiConsumer<PortOneV1Options, Json> reader = KEYS.get(entry.getKey());
      if (reader == null) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST,
            "unknown option " + NearestName.quoted(entry.getKey()) + hint(entry.getKey()));
      }
      reader.accept(this, new Json(entry.getKey(), entry.getValue()));
    }
  }

  /**
   * These options as JSON, fit for a deployment's configuration.
   *
   * @return every option that has a value, <strong>the secret included</strong>: never log it
   */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    if (apiKey != null) {
      json.put("apiKey", apiKey);
    }
    if (apiSecret != null) {
      json.put("apiSecret", apiSecret);
    }
    json.put("baseUrl", baseUrl)
        .put("address", address)
        .put("commandsEnabled", commandsEnabled)
        .put("includeSandbox", includeSandbox);
    if (tier != null) {
      json.put("tier", tier);
    }
    return json.put("connectTimeout", connectTimeout.toMillis())
        .put("requestTimeout", requestTimeout.toMillis())
        .put("pgTimeout", pgTimeout.toMillis())
        .put("maxConnections", maxConnections)
        .put("keepAliveTimeout", keepAliveTimeout.toMillis())
        .put("maxInFlight", maxInFlight)
        .put("maxQueued", maxQueued)
        .put("retries", retries)
        .put("retryBackoff", retryBackoff.toMillis())
        .put("retryBudget", retryBudget)
        .put("coalesceReads", coalesceReads)
        .put("stopTimeout", stopTimeout.toMillis())
        .put("http", http.toJson())
        .put("idleLimit", idleLimit.toMillis())
        .put("shareTokenExpiry", shareTokenExpiry);
  }

  /**
   * PortOne's {@code imp_key}.
   *
   * @return the key; {@code null} means the environment variable {@code PORTONE_API_KEY}
   */
  public @Nullable String getApiKey() {
    return apiKey;
  }

  /**
   * Sets PortOne's {@code imp_key}.
   *
   * @param apiKey the key; {@code null} for the environment variable {@code PORTONE_API_KEY}
   * @return this
   */
  public PortOneV1Options setApiKey(@Nullable String apiKey) {
    this.apiKey = apiKey == null ? null : text("apiKey", apiKey);
    return this;
  }

  /**
   * PortOne's {@code imp_secret}.
   *
   * @return the secret; {@code null} means the environment variable {@code PORTONE_API_SECRET}
   */
  public @Nullable String getApiSecret() {
    return apiSecret;
  }

  /**
   * Sets PortOne's {@code imp_secret}.
   *
   * @param apiSecret the secret; {@code null} for the environment variable {@code
   *     PORTONE_API_SECRET}
   * @return this
   */
  public PortOneV1Options setApiSecret(@Nullable String apiSecret) {
    this.apiSecret = apiSecret == null ? null : text("apiSecret", apiSecret);
    return this;
  }

  /**
   * Where PortOne is.
   *
   * @return an absolute URL without a trailing slash
   */
  public String getBaseUrl() {
    return baseUrl;
  }

  /**
   * Sets where PortOne is. PortOne refuses plain HTTP since 2024-09-01, and so does this option,
   * except on the loopback, where a simulator listens.
   *
   * @param baseUrl an https URL, or http on the loopback; a path is kept as a prefix
   * @return this
   */
  public PortOneV1Options setBaseUrl(String baseUrl) {
    URI uri;
    try {
      uri = new URI(text("baseUrl", baseUrl));
    } catch (URISyntaxException e) {
      throw invalid("baseUrl", "is not a URL");
    }
    if (uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw invalid("baseUrl", "must be an absolute URL without user, query and fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
      throw invalid("baseUrl", "must have a port from 1 to " + LAST_PORT + ", or none");
    }
    if (V2_HOST.matcher(uri.getHost()).matches()) {
      throw invalid(
          "baseUrl", "is the address of PortOne V2; this client speaks V1: " + DEFAULT_BASE_URL);
    }
    boolean loopback = LOOPBACK.matcher(uri.getHost()).matches();
    if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && loopback)) {
      throw invalid("baseUrl", "must be https; plain http is for the loopback only");
    }
    this.baseUrl = baseUrl.replaceAll("/+$", "");
    return this;
  }

  /**
   * The base of the event-bus addresses.
   *
   * @return queries are answered at this address followed by {@code .query}, commands at {@code
   *     .command}
   */
  public String getAddress() {
    return address;
  }

  /**
   * Sets the base of the event-bus addresses.
   *
   * @param address not blank
   * @return this
   */
  public PortOneV1Options setAddress(String address) {
    this.address = text("address", address);
    return this;
  }

  /**
   * Whether the verticle answers commands: calls that change something, such as refunds.
   *
   * @return {@code false} by default
   */
  public boolean isCommandsEnabled() {
    return commandsEnabled;
  }

  /**
   * Sets whether the verticle answers commands. Without it nothing listens at the command address,
   * so that a bridge or a peer that may ask cannot refund.
   *
   * @param commandsEnabled {@code true} to answer them
   * @return this
   */
  public PortOneV1Options setCommandsEnabled(boolean commandsEnabled) {
    this.commandsEnabled = commandsEnabled;
    return this;
  }

  /**
   * Whether {@code payments.get} and {@code payments.verify} also find payments of test channels.
   *
   * @return {@code false} by default
   */
  public boolean isIncludeSandbox() {
    return includeSandbox;
  }

  /**
   * Sets whether {@code payments.get} and {@code payments.verify} also find payments of test
   * channels: since 2026-01-26 PortOne answers 404 for them unless the call says {@code
   * include_sandbox=true}. A call that says so itself is left as it is.
   *
   * @param includeSandbox {@code true} to find them
   * @return this
   */
  public PortOneV1Options setIncludeSandbox(boolean includeSandbox) {
    this.includeSandbox = includeSandbox;
    return this;
  }

  /**
   * The sub-merchant that calls are made for, sent as the header {@code Tier}.
   *
   * @return three characters, {@code null} for the merchant of the key itself
   */
  public @Nullable String getTier() {
    return tier;
  }

  /**
   * Sets the sub-merchant that calls are made for unless a call names another.
   *
   * @param tier three characters A-Z or 0-9, or {@code null}
   * @return this
   */
  public PortOneV1Options setTier(@Nullable String tier) {
    if (tier != null && !V1Api.TIER.accepts(tier)) {
      throw invalid("tier", "must be three characters A-Z or 0-9");
    }
    this.tier = tier;
    return this;
  }

  /**
   * The time allowed to get a connection.
   *
   * @return whole milliseconds
   */
  public Duration getConnectTimeout() {
    return connectTimeout;
  }

  /**
   * Sets the time allowed to get a connection.
   *
   * @param connectTimeout at least a millisecond
   * @return this
   */
  public PortOneV1Options setConnectTimeout(Duration connectTimeout) {
    this.connectTimeout = positive("connectTimeout", connectTimeout);
    return this;
  }

  /**
   * The time allowed for one request to PortOne, to the last byte of its answer.
   *
   * @return whole milliseconds
   */
  public Duration getRequestTimeout() {
    return requestTimeout;
  }

  /**
   * Sets the time allowed for one request to PortOne. A call may wait up to 8 s more when there is
   * no token yet, and is repeated once after a 401.
   *
   * @param requestTimeout at least a millisecond
   * @return this
   */
  public PortOneV1Options setRequestTimeout(Duration requestTimeout) {
    this.requestTimeout = positive("requestTimeout", requestTimeout);
    return this;
  }

  /**
   * The time allowed for a request during which PortOne talks to a payment company.
   *
   * @return whole milliseconds
   */
  public Duration getPgTimeout() {
    return pgTimeout;
  }

  /**
   * Sets the time allowed for a request during which PortOne talks to a payment company, such as a
   * refund.
   *
   * @param pgTimeout at least a millisecond
   * @return this
   */
  public PortOneV1Options setPgTimeout(Duration pgTimeout) {
    this.pgTimeout = positive("pgTimeout", pgTimeout);
    return this;
  }

  /**
   * The number of connections to PortOne.
   *
   * @return per client, HTTP/1.1 and HTTP/2 alike; token requests have their own
   */
  public int getMaxConnections() {
    return maxConnections;
  }

  /**
   * Sets the number of connections to PortOne.
   *
   * @param maxConnections at least 1
   * @return this
   */
  public PortOneV1Options setMaxConnections(int maxConnections) {
    this.maxConnections = range("maxConnections", maxConnections, 1, Integer.MAX_VALUE);
    return this;
  }

  /**
   * The time that a connection is kept without a request.
   *
   * @return whole milliseconds
   */
  public Duration getKeepAliveTimeout() {
    return keepAliveTimeout;
  }

  /**
   * Sets the time that a connection is kept without a request. It must be shorter than the time
   * that PortOne or a proxy on the way keeps it: a request sent while the other side closes the
   * connection fails, a write as {@code OUTCOME_UNKNOWN}. When the server announces a limit ({@code
   * Keep-Alive: timeout=5}), the shorter one applies, less a second.
   *
   * @param keepAliveTimeout at least a millisecond
   * @return this
   */
  public PortOneV1Options setKeepAliveTimeout(Duration keepAliveTimeout) {
    this.keepAliveTimeout = positive("keepAliveTimeout", keepAliveTimeout);
    return this;
  }

  /**
   * The number of calls that go on at once.
   *
   * @return per client or verticle instance
   */
  public int getMaxInFlight() {
    return maxInFlight;
  }

  /**
   * Sets the number of calls that go on at once, waiting for a token or for a repeat included.
   * Further ones wait their turn.
   *
   * @param maxInFlight at least 1
   * @return this
   */
  public PortOneV1Options setMaxInFlight(int maxInFlight) {
    this.maxInFlight = range("maxInFlight", maxInFlight, 1, Integer.MAX_VALUE);
    return this;
  }

  /**
   * The number of calls that wait for their turn.
   *
   * @return per client or verticle instance
   */
  public int getMaxQueued() {
    return maxQueued;
  }

  /**
   * Sets the number of calls that wait for their turn. A further one fails at once with {@link
   * FailureKind#UNAVAILABLE}.
   *
   * @param maxQueued 0 for none
   * @return this
   */
  public PortOneV1Options setMaxQueued(int maxQueued) {
    this.maxQueued = range("maxQueued", maxQueued, 0, Integer.MAX_VALUE);
    return this;
  }

  /**
   * How often a call that failed in passing is sent again.
   *
   * @return the first attempt not counted
   */
  public int getRetries() {
    return retries;
  }

  /**
   * Sets how often a query is sent again when the connection failed or broke, no answer came in
   * time, or PortOne answered 429, 502, 503 or 504. A command is sent again only when it had not
   * left. A repeat needs time before the caller's deadline, and waits at least as long as the
   * answer's {@code Retry-After} says.
   *
   * @param retries 0 for never
   * @return this
   */
  public PortOneV1Options setRetries(int retries) {
    this.retries = range("retries", retries, 0, 10);
    return this;
  }

  /**
   * The longest pause before the first repeat.
   *
   * @return whole milliseconds
   */
  public Duration getRetryBackoff() {
    return retryBackoff;
  }

  /**
   * Sets the longest pause before the first repeat. It doubles with each further one, up to 2 s; a
   * pause is random, from nothing to its longest.
   *
   * @param retryBackoff at least a millisecond
   * @return this
   */
  public PortOneV1Options setRetryBackoff(Duration retryBackoff) {
    this.retryBackoff = positive("retryBackoff", retryBackoff);
    return this;
  }

  /**
   * The number of repeats in a hundred calls.
   *
   * @return percent
   */
  public int getRetryBudget() {
    return retryBudget;
  }

  /**
   * Sets the number of repeats in a hundred calls, so that an outage does not multiply PortOne's
   * load. A hundred further ones are saved up.
   *
   * @param retryBudget percent, from 1 to 100
   * @return this
   */
  public PortOneV1Options setRetryBudget(int retryBudget) {
    this.retryBudget = range("retryBudget", retryBudget, 1, 100);
    return this;
  }

  /**
   * Whether a query that asks what another is asking shares its answer.
   *
   * @return {@code false} by default
   */
  public boolean isCoalesceReads() {
    return coalesceReads;
  }

  /**
   * Sets whether a query that asks what another is asking shares its answer. A query never shares
   * an answer that was asked for before a command of the same client or verticle instance; of
   * commands that others send, it knows nothing. An answer may be older than the query that shares
   * it, so a client of {@link io.github.portonevertx.v1.webhook.PaymentEvents} must not share: it
   * would take the state before a webhook for the one after it.
   *
   * @param coalesceReads whether to share
   * @return this
   */
  public PortOneV1Options setCoalesceReads(boolean coalesceReads) {
    this.coalesceReads = coalesceReads;
    return this;
  }

  /**
   * The time that running calls have to finish when a client or verticle ends.
   *
   * @return whole milliseconds
   */
  public Duration getStopTimeout() {
    return stopTimeout;
  }

  /**
   * Sets the time that running calls have to finish when a client is closed or a verticle
   * undeployed. New calls are refused meanwhile.
   *
   * @param stopTimeout at least a millisecond
   * @return this
   */
  public PortOneV1Options setStopTimeout(Duration stopTimeout) {
    this.stopTimeout = positive("stopTimeout", stopTimeout);
    return this;
  }

  /**
   * The settings of the HTTP client below: proxy, trust store, TLS, TCP.
   *
   * @return a copy
   */
  public WebClientOptions getHttp() {
    return new WebClientOptions(http);
  }

  /**
   * Sets the HTTP client below. {@link #setBaseUrl}, {@link #setConnectTimeout}, {@link
   * #setMaxConnections} and {@link #setKeepAliveTimeout} win over what it says of host, port, TLS,
   * connect timeout, pool and keep-alive timeouts; redirects are never followed. Settings that
   * would show the secret and the token to others are refused: {@code trustAll}, {@code
   * verifyHost=false}, {@code logActivity}, {@code shared}, TLS below 1.2 and cipher suites without
   * encryption or authentication; so is {@code pipelining}, with which one broken connection leaves
   * several commands with an unknown outcome.
   *
   * @param http copied
   * @return this
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the refused setting
   */
  public PortOneV1Options setHttp(WebClientOptions http) {
    HttpRules.check(http);
    this.http = new WebClientOptions(http);
    return this;
  }

  /**
   * The time without a call after which the access token is no longer renewed.
   *
   * @return whole milliseconds
   */
  public Duration getIdleLimit() {
    return idleLimit;
  }

  /**
   * Sets the time without a call after which the access token is no longer renewed, so that an idle
   * application is silent.
   *
   * @param idleLimit at least a millisecond
   * @return this
   */
  public PortOneV1Options setIdleLimit(Duration idleLimit) {
    this.idleLimit = positive("idleLimit", idleLimit);
    return this;
  }

  /**
   * Whether clients of one key tell each other when PortOne has moved their token's expiry.
   *
   * @return {@code true} by default
   */
  public boolean isShareTokenExpiry() {
    return shareTokenExpiry;
  }

  /**
   * Sets whether clients of one key tell each other, over the event bus at the address followed by
   * {@code .token}, when PortOne has moved their token's expiry, so that together they renew it
   * about 12 times an hour and not each. The token itself is never sent; who does not hear of it
   * asks PortOne, and nobody without the secret is believed.
   *
   * @param shareTokenExpiry {@code false} for a client that neither tells nor listens
   * @return this
   */
  public PortOneV1Options setShareTokenExpiry(boolean shareTokenExpiry) {
    this.shareTokenExpiry = shareTokenExpiry;
    return this;
  }

  /**
   * The settings without key, secret and HTTP settings, which may hold passwords.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    JsonObject shown = toJson();
    List.of("apiKey", "apiSecret", "http")
        .forEach(
            hidden -> {
              if (shown.containsKey(hidden)) {
                shown.put(hidden, "***");
              }
            });
    return "PortOneV1Options" + shown.encode();
  }

  /** Vert.x ignores what it does not know; a misspelt trust store must not be ignored. */
  private static WebClientOptions webClientOptions(JsonObject json) {
    Set<String> known = new TreeSet<>();
    for (Method method : WebClientOptions.class.getMethods()) {
      String name = method.getName();
      if (name.startsWith("set") || name.startsWith("add")) {
        String property = Character.toLowerCase(name.charAt(3)) + name.substring(4);
        known.add(name.startsWith("add") ? property + "s" : property);
      }
    }
    // In JSON the stores go by their kinds, and only by those.
    known.removeAll(Set.of("keyCertOptions", "trustOptions", "sslEngineOptions"));
    known.addAll(STORES);
    for (String key : json.fieldNames()) {
      if (!known.contains(key)) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST,
            "unknown option " + NearestName.quoted("http." + key) + NearestName.hint(key, known));
      }
    }
    WebClientOptions http;
    try {
      http = new WebClientOptions(json);
    } catch (RuntimeException e) {
      // The text of the cause may hold a password out of the JSON.
      throw invalid("http", "cannot be read: " + e.getClass().getSimpleName());
    }
    HttpJson.requireRead(json, http);
    return http;
  }

  private static String hint(String unknown) {
    String usual = OTHER_NAMES.get(unknown.toLowerCase(Locale.ROOT).replaceAll("[_\\-.]", ""));
    return usual == null
        ? NearestName.hint(unknown, KEYS.keySet())
        : "; did you mean '" + usual + "'?";
  }

  private static String text(String option, String value) {
    if (value == null) {
      throw invalid(option, "is null");
    }
    if (value.isBlank()) {
      throw invalid(option, "is blank");
    }
    return value;
  }

  private static int range(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw invalid(
          option,
          most == Integer.MAX_VALUE
              ? "must be at least " + least
              : "must be from " + least + " to " + most);
    }
    return value;
  }

  private static Duration positive(String option, Duration value) {
    if (value == null) {
      throw invalid(option, "is null");
    }
    // Compared as durations: the milliseconds of the longest ones overflow.
    if (value.compareTo(Duration.ofMillis(1)) < 0
        || value.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
      throw invalid(option, "must be from 1 to 2147483647 milliseconds");
    }
    // Timers and JSON count milliseconds; a part of one would be lost on the way.
    return value.truncatedTo(ChronoUnit.MILLIS);
  }

  private static PortOneException invalid(String option, String why) {
    return PortOneException.of(
        FailureKind.INVALID_REQUEST, "option '%s' %s".formatted(option, why));
  }

  /** A value from JSON that knows which option it is for. */
  private record Json(String option, @Nullable Object value) {
    String text() {
      return as(String.class, "text");
    }

    boolean bool() {
      return as(Boolean.class, "true or false");
    }

    JsonObject object() {
      return value instanceof Map<?, ?> map
          ? new JsonObject(stringKeys(map))
          : as(JsonObject.class, "a JSON object");
    }

    int integer() {
      return (int) whole("a whole number");
    }

    Duration millis() {
      return Duration.ofMillis(whole("a whole number of milliseconds"));
    }

    private long whole(String what) {
      Number number = as(Number.class, what);
      if (number.doubleValue() != number.intValue()) {
        throw invalid(option, "must be " + what + " up to 2147483647");
      }
      return number.intValue();
    }

    private <T> T as(Class<T> type, String what) {
      if (!type.isInstance(value)) {
        throw invalid(option, "must be " + what);
      }
      return Objects.requireNonNull(type.cast(value));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> stringKeys(Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
  }
}
