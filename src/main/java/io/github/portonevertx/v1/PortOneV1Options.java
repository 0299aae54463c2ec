package io.github.portonevertx.v1;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.options.Option;
import io.github.portonevertx.internal.options.OptionValues;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.github.portonevertx.internal.options.SharedOptions;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of a client or verticle, the same in Java and in JSON.
 *
 * <p>Every setter throws a {@link PortOneException}, {@link FailureKind#INVALID_REQUEST}, that
 * names the option when the value is invalid. A JSON object with an unknown key is rejected. Times
 * are {@link Duration}s in Java, at least 1 ms and truncated to whole milliseconds, and whole
 * milliseconds in JSON.
 *
 * <pre>{@code
 * vertx.deployVerticle(new PortOneV1Verticle(new PortOneV1Options().setApiKey(key).setApiSecret(secret)));
 * }</pre>
 */
public final class PortOneV1Options {
  /** The URL of PortOne's V1 REST API. */
  public static final String DEFAULT_BASE_URL = "https://api.iamport.kr";

  /** The base of the event-bus addresses for queries and commands. */
  public static final String DEFAULT_ADDRESS = "portone.v1";

  private OptionValues values;

  /** Creates options with the defaults. */
  public PortOneV1Options() {
    values = V1OptionTable.TABLE.defaults();
  }

  /**
   * Creates a copy.
   *
   * @param other later changes to it do not change the copy
   */
  public PortOneV1Options(PortOneV1Options other) {
    values = other.values;
  }

  /**
   * Creates options from JSON; absent options have their defaults.
   *
   * @param json option names and values; times in whole milliseconds
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the option, when a key
   *     is unknown or a value is invalid
   */
  public PortOneV1Options(JsonObject json) {
    values = V1OptionTable.TABLE.parse(json);
  }

  private <T> PortOneV1Options with(Option<T> option, @Nullable T value) {
    values = values.with(option, value);
    return this;
  }

  /** Returns the options of the HTTP end. */
  HttpSettings httpSettings() {
    return HttpSettings.of(values, V1OptionTable.BASE_URL);
  }

  /** Returns the options of the pipeline. */
  PipelineSettings pipelineSettings() {
    return PipelineSettings.of(values);
  }

  /** {@return the options as JSON, <strong>including the secret</strong>: never log it} */
  public JsonObject toJson() {
    return values.toJson();
  }

  /** {@return the options without the key, the secret and the HTTP settings, for logs} */
  @Override
  public String toString() {
    return "PortOneV1Options" + values;
  }

  /** {@return PortOne's {@code imp_key}, {@code null} when it was not set} */
  public @Nullable String getApiKey() {
    return values.find(V1OptionTable.API_KEY);
  }

  /**
   * Sets PortOne's {@code imp_key}.
   *
   * @param apiKey not blank; {@code null} for the environment variable {@code PORTONE_API_KEY}
   * @return this
   */
  public PortOneV1Options setApiKey(@Nullable String apiKey) {
    return with(V1OptionTable.API_KEY, apiKey);
  }

  /** {@return PortOne's {@code imp_secret}, {@code null} when it was not set} */
  public @Nullable String getApiSecret() {
    return values.find(V1OptionTable.API_SECRET);
  }

  /**
   * Sets PortOne's {@code imp_secret}.
   *
   * @param apiSecret not blank; {@code null} for the variable {@code PORTONE_API_SECRET}
   * @return this
   */
  public PortOneV1Options setApiSecret(@Nullable String apiSecret) {
    return with(V1OptionTable.API_SECRET, apiSecret);
  }

  /** {@return the URL of PortOne's API, without a trailing slash} */
  public String getBaseUrl() {
    return values.get(V1OptionTable.BASE_URL);
  }

  /**
   * Sets the URL of PortOne's API; {@value #DEFAULT_BASE_URL} by default. PortOne rejects plain
   * HTTP since 2024-09-01, and so does this option, except on the loopback for a simulator.
   *
   * @param baseUrl an https URL, or http on the loopback; a path is kept as a prefix
   * @return this
   */
  public PortOneV1Options setBaseUrl(String baseUrl) {
    return with(V1OptionTable.BASE_URL, baseUrl);
  }

  /** {@return the base of the event-bus addresses} */
  public String getAddress() {
    return values.get(V1OptionTable.ADDRESS);
  }

  /**
   * Sets the base of the event-bus addresses; {@value #DEFAULT_ADDRESS} by default. Queries are
   * answered at this address followed by {@code .query}, commands at {@code .command}.
   *
   * @param address not blank
   * @return this
   */
  public PortOneV1Options setAddress(String address) {
    return with(V1OptionTable.ADDRESS, address);
  }

  /** {@return whether the verticle answers commands} */
  public boolean isCommandsEnabled() {
    return values.get(SharedOptions.COMMANDS_ENABLED);
  }

  /**
   * Sets whether the verticle answers commands, such as refunds; {@code false} by default. With
   * {@code false} no handler is registered at the command address, so that a bridge or peer cannot
   * refund.
   *
   * @param commandsEnabled {@code true} to answer them
   * @return this
   */
  public PortOneV1Options setCommandsEnabled(boolean commandsEnabled) {
    return with(SharedOptions.COMMANDS_ENABLED, commandsEnabled);
  }

  /** {@return whether the verticle accepts parameters that are not in the catalogue} */
  public boolean isUncheckedParameters() {
    return values.get(SharedOptions.UNCHECKED_PARAMETERS);
  }

  /**
   * Sets whether the verticle accepts messages with parameters that are not in the catalogue and
   * are listed in the header {@code unchecked}; {@code false} by default.
   *
   * @param uncheckedParameters {@code true} to allow them to every peer on the event bus
   * @return this
   */
  public PortOneV1Options setUncheckedParameters(boolean uncheckedParameters) {
    return with(SharedOptions.UNCHECKED_PARAMETERS, uncheckedParameters);
  }

  /** {@return whether queries for one payment also find payments of test channels} */
  public boolean isIncludeSandbox() {
    return values.get(V1OptionTable.INCLUDE_SANDBOX);
  }

  /**
   * Sets whether {@code payments.get} and {@code payments.verify} also find payments of test
   * channels; {@code false} by default. Since 2026-01-26 PortOne answers 404 for them without
   * {@code include_sandbox=true}. A call that has this parameter is not changed.
   *
   * @param includeSandbox {@code true} to find them
   * @return this
   */
  public PortOneV1Options setIncludeSandbox(boolean includeSandbox) {
    return with(V1OptionTable.INCLUDE_SANDBOX, includeSandbox);
  }

  /**
   * {@return the sub-merchant of calls without a tier, {@code null} for the merchant of the key}
   */
  public @Nullable String getTier() {
    return values.find(V1OptionTable.TIER);
  }

  /**
   * Sets the sub-merchant of calls without a tier, sent as header {@code Tier}; none by default.
   *
   * @param tier three characters A-Z or 0-9; {@code null} for the merchant of the key
   * @return this
   */
  public PortOneV1Options setTier(@Nullable String tier) {
    return with(V1OptionTable.TIER, tier);
  }

  /** {@return the time allowed to get a connection, in whole milliseconds} */
  public Duration getConnectTimeout() {
    return values.get(SharedOptions.CONNECT_TIMEOUT);
  }

  /**
   * Sets the time allowed to get a connection, including the TLS handshake; 3 s by default.
   *
   * @param connectTimeout at least 1 ms
   * @return this
   */
  public PortOneV1Options setConnectTimeout(Duration connectTimeout) {
    return with(SharedOptions.CONNECT_TIMEOUT, connectTimeout);
  }

  /** {@return the time allowed for one request to PortOne, in whole milliseconds} */
  public Duration getRequestTimeout() {
    return values.get(SharedOptions.REQUEST_TIMEOUT);
  }

  /**
   * Sets the time allowed for one request to PortOne, to the last byte of its answer; 10 s by
   * default. A call may wait up to 8 s longer when there is no token yet, and is repeated once
   * after a 401.
   *
   * @param requestTimeout at least 1 ms
   * @return this
   */
  public PortOneV1Options setRequestTimeout(Duration requestTimeout) {
    return with(SharedOptions.REQUEST_TIMEOUT, requestTimeout);
  }

  /** {@return the time allowed for a request with a payment company, in whole milliseconds} */
  public Duration getPgTimeout() {
    return values.get(SharedOptions.PG_TIMEOUT);
  }

  /**
   * Sets the time allowed for a request in which PortOne calls a payment company; 60 s by default.
   * PortOne specifies no time for V1, and recommends at least 60 s for V2.
   *
   * @param pgTimeout at least 1 ms
   * @return this
   */
  public PortOneV1Options setPgTimeout(Duration pgTimeout) {
    return with(SharedOptions.PG_TIMEOUT, pgTimeout);
  }

  /** {@return the number of connections to PortOne} */
  public int getMaxConnections() {
    return values.get(SharedOptions.MAX_CONNECTIONS);
  }

  /**
   * Sets the number of connections to PortOne per client or verticle instance; 32 by default.
   * HTTP/1.1 and HTTP/2 connections count equally; token requests use separate connections.
   *
   * @param maxConnections at least 1
   * @return this
   */
  public PortOneV1Options setMaxConnections(int maxConnections) {
    return with(SharedOptions.MAX_CONNECTIONS, maxConnections);
  }

  /** {@return the time that a connection is kept without a request, in whole milliseconds} */
  public Duration getKeepAliveTimeout() {
    return values.get(SharedOptions.KEEP_ALIVE_TIMEOUT);
  }

  /**
   * Sets the time that a connection is kept without a request; 15 s by default. It must be shorter
   * than the time that PortOne or a proxy on the way keeps it: a request sent while the other side
   * closes the connection fails, a write as {@code OUTCOME_UNKNOWN}. When the server announces a
   * limit ({@code Keep-Alive: timeout=5}), the shorter one applies, less a second.
   *
   * @param keepAliveTimeout at least 1 ms
   * @return this
   */
  public PortOneV1Options setKeepAliveTimeout(Duration keepAliveTimeout) {
    return with(SharedOptions.KEEP_ALIVE_TIMEOUT, keepAliveTimeout);
  }

  /** {@return the number of calls that are in progress at the same time} */
  public int getMaxInFlight() {
    return values.get(SharedOptions.MAX_IN_FLIGHT);
  }

  /**
   * Sets the number of calls that are in progress at the same time per client or verticle instance,
   * including those that wait for a token or a retry; 256 by default. Further calls are queued.
   *
   * @param maxInFlight at least 1
   * @return this
   */
  public PortOneV1Options setMaxInFlight(int maxInFlight) {
    return with(SharedOptions.MAX_IN_FLIGHT, maxInFlight);
  }

  /** {@return the number of calls that wait in the queue} */
  public int getMaxQueued() {
    return values.get(SharedOptions.MAX_QUEUED);
  }

  /**
   * Sets the number of calls that wait in the queue per client or verticle instance; 10,000 by
   * default. A further call fails immediately with {@link FailureKind#UNAVAILABLE}.
   *
   * @param maxQueued 0 for none
   * @return this
   */
  public PortOneV1Options setMaxQueued(int maxQueued) {
    return with(SharedOptions.MAX_QUEUED, maxQueued);
  }

  /** {@return the number of retries of one call} */
  public int getRetries() {
    return values.get(SharedOptions.RETRIES);
  }

  /**
   * Sets the number of retries of one call; 2 by default. A query is retried when the connection
   * failed or broke, no answer arrived in time, or PortOne answered 429, 502, 503 or 504; a command
   * only when it was not sent. A retry starts only before the caller's deadline, and not before the
   * time in the answer's {@code Retry-After}.
   *
   * @param retries from 0, for none, to 10
   * @return this
   */
  public PortOneV1Options setRetries(int retries) {
    return with(SharedOptions.RETRIES, retries);
  }

  /** {@return the longest pause before the first retry, in whole milliseconds} */
  public Duration getRetryBackoff() {
    return values.get(SharedOptions.RETRY_BACKOFF);
  }

  /**
   * Sets the longest pause before the first retry; 100 ms by default. It doubles with each further
   * retry, up to 2 s; each pause is random, from 0 to the longest.
   *
   * @param retryBackoff at least 1 ms
   * @return this
   */
  public PortOneV1Options setRetryBackoff(Duration retryBackoff) {
    return with(SharedOptions.RETRY_BACKOFF, retryBackoff);
  }

  /** {@return the number of retries per hundred calls} */
  public int getRetryBudget() {
    return values.get(SharedOptions.RETRY_BUDGET);
  }

  /**
   * Sets the number of retries per hundred calls, so that an outage does not multiply PortOne's
   * load; 20 by default. Up to a hundred unused retries are kept for later.
   *
   * @param retryBudget percent, from 1 to 100
   * @return this
   */
  public PortOneV1Options setRetryBudget(int retryBudget) {
    return with(SharedOptions.RETRY_BUDGET, retryBudget);
  }

  /** {@return whether identical queries share one answer} */
  public boolean isCoalesceReads() {
    return values.get(SharedOptions.COALESCE_READS);
  }

  /**
   * Sets whether identical queries share one answer; {@code false} by default. A query does not
   * share an answer that was requested before a command of the same client or verticle instance. An
   * answer may be older than the query: a client of {@link
   * io.github.portonevertx.v1.webhook.PaymentEvents} must not share answers, because it could get
   * the state before a webhook instead of the state after it.
   *
   * @param coalesceReads whether to share
   * @return this
   */
  public PortOneV1Options setCoalesceReads(boolean coalesceReads) {
    return with(SharedOptions.COALESCE_READS, coalesceReads);
  }

  /** {@return the time that running calls have to finish at the stop, in whole milliseconds} */
  public Duration getStopTimeout() {
    return values.get(SharedOptions.STOP_TIMEOUT);
  }

  /**
   * Sets the time that running calls have to finish when a client is closed or a verticle
   * undeployed; 10 s by default. New calls are rejected during that time.
   *
   * @param stopTimeout at least 1 ms
   * @return this
   */
  public PortOneV1Options setStopTimeout(Duration stopTimeout) {
    return with(SharedOptions.STOP_TIMEOUT, stopTimeout);
  }

  /** {@return a copy of the settings of the HTTP client} */
  public WebClientOptions getHttp() {
    return values.get(SharedOptions.HTTP);
  }

  /**
   * Sets the settings of the HTTP client: proxy, trust store, TLS, TCP; those of Vert.x by default.
   * {@link #setBaseUrl}, {@link #setConnectTimeout}, {@link #setMaxConnections} and {@link
   * #setKeepAliveTimeout} override its host, port, TLS, connect timeout, pool and keep-alive
   * timeouts; redirects are never followed. Settings that could expose the secret and the token are
   * rejected: {@code trustAll}, {@code verifyHost=false}, {@code logActivity}, {@code shared}, TLS
   * below 1.2 and cipher suites without encryption or authentication; so is {@code pipelining},
   * with which one broken connection leaves several commands with an unknown outcome.
   *
   * @param http copied
   * @return this
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the rejected setting
   */
  public PortOneV1Options setHttp(WebClientOptions http) {
    return with(SharedOptions.HTTP, http);
  }

  /** {@return the time without a call until token renewal stops, in whole milliseconds} */
  public Duration getIdleLimit() {
    return values.get(SharedOptions.IDLE_LIMIT);
  }

  /**
   * Sets the time without a call after which the access token is no longer renewed, so that an idle
   * application sends no requests; 30 min by default.
   *
   * @param idleLimit at least 1 ms
   * @return this
   */
  public PortOneV1Options setIdleLimit(Duration idleLimit) {
    return with(SharedOptions.IDLE_LIMIT, idleLimit);
  }

  /** {@return whether clients of one key publish the token's new expiry to each other} */
  public boolean isShareTokenExpiry() {
    return values.get(V1OptionTable.SHARE_TOKEN_EXPIRY);
  }

  /**
   * Sets whether clients of one key publish a new expiry of their token to each other, on the event
   * bus at the address followed by {@code .token}; {@code true} by default. Together they renew it
   * about 12 times an hour. The token itself is never sent; a message is ignored unless its sender
   * has the secret, and a client that misses one requests the token from PortOne.
   *
   * @param shareTokenExpiry {@code false} for a client that neither publishes nor receives
   * @return this
   */
  public PortOneV1Options setShareTokenExpiry(boolean shareTokenExpiry) {
    return with(V1OptionTable.SHARE_TOKEN_EXPIRY, shareTokenExpiry);
  }

  /** {@return what receives the metrics; {@link PortOneMetrics#NONE} when none are reported} */
  public PortOneMetrics getMetrics() {
    return values.get(SharedOptions.METRICS);
  }

  /**
   * Sets what receives the metrics of the client, and of the events, receivers of webhooks and
   * sweeps that use it; {@link PortOneMetrics#NONE} by default. In JSON {@code true} selects
   * Micrometer's registry {@code default} of Vert.x, or Micrometer's global one if Vert.x has none,
   * and a text the registry of Vert.x with that name. {@link #toJson} returns {@code true} for
   * metrics that were given in Java.
   *
   * @param metrics such as {@code PortOneMeters} for Micrometer
   * @return this
   */
  public PortOneV1Options setMetrics(PortOneMetrics metrics) {
    return with(SharedOptions.METRICS, metrics);
  }
}
