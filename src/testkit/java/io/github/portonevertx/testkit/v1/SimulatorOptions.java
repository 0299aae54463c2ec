package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.http.HttpServerOptions;
import java.util.function.UnaryOperator;

/**
 * The options of a simulator. Immutable: every {@code with} method returns a copy.
 *
 * @param port the TCP port on loopback; 0 takes any free one
 * @param apiKey the REST API key it accepts
 * @param apiSecret the REST API secret it accepts
 * @param clock the server's clock
 * @param undocumented the behavior where PortOne's is not documented
 * @param tokenSeed the seed of the token texts; equal seeds produce equal sequences
 * @param requestLimit the number of latest requests that are recorded
 * @param strictRequests whether it rejects what PortOne's own clients send against the
 *     specification: no {@code channel_key} where it is required, and JSON or query fields that the
 *     specification does not have
 * @param http changes the server's HTTP settings, for TLS, ALPN or limits
 */
public record SimulatorOptions(
    int port,
    String apiKey,
    String apiSecret,
    ManualClock clock,
    UndocumentedBehavior undocumented,
    long tokenSeed,
    int requestLimit,
    boolean strictRequests,
    UnaryOperator<HttpServerOptions> http) {

  /** Checks the ranges. */
  public SimulatorOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be in 0..65535, but is " + port);
    }
    if (requestLimit < 1) {
      throw new IllegalArgumentException("requestLimit must be positive, but is " + requestLimit);
    }
  }

  /**
   * Returns the default options: any free port, an invented key and secret, and a clock that runs
   * with the system's.
   */
  public SimulatorOptions() {
    this(
        0,
        "simulated-key",
        "simulated-secret",
        ManualClock.running(),
        UndocumentedBehavior.likely(),
        1,
        10_000,
        false,
        UnaryOperator.identity());
  }

  /** Returns a copy with another port. */
  public SimulatorOptions withPort(int port) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a copy with another key and secret. */
  public SimulatorOptions withCredentials(String apiKey, String apiSecret) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a copy with another clock. */
  public SimulatorOptions withClock(ManualClock clock) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a copy with another {@link #undocumented()}. */
  public SimulatorOptions withUndocumented(UndocumentedBehavior undocumented) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a copy with another seed for the token texts. */
  public SimulatorOptions withTokenSeed(long tokenSeed) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a copy that records at most that many requests. */
  public SimulatorOptions withRequestLimit(int requestLimit) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a copy with another {@link #strictRequests()}. */
  public SimulatorOptions withStrictRequests(boolean strictRequests) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a copy with another change of the HTTP settings. */
  public SimulatorOptions withHttp(UnaryOperator<HttpServerOptions> http) {
    return new SimulatorOptions(
        port,
        apiKey,
        apiSecret,
        clock,
        undocumented,
        tokenSeed,
        requestLimit,
        strictRequests,
        http);
  }

  /** Returns a text without the secret. */
  @Override
  public String toString() {
    return "SimulatorOptions[port="
        + port
        + ", clock="
        + clock
        + ", undocumented="
        + undocumented
        + "]";
  }
}
