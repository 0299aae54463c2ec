package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.http.HttpServerOptions;
import java.util.function.UnaryOperator;

/**
 * How a simulator is set up; immutable, so every {@code with} gives a copy.
 *
 * @param port the TCP port on loopback; 0 takes any free one
 * @param apiKey the REST API key it accepts
 * @param apiSecret the REST API secret it accepts
 * @param clock the server's clock
 * @param undocumented what it does where PortOne's behaviour is not documented
 * @param tokenSeed equal seeds give equal sequences of token texts
 * @param requestLimit how many requests are remembered, the oldest being forgotten first
 * @param strictRequests whether it refuses what PortOne's own clients send against the
 *     specification: no {@code channel_key} where it is required, and JSON or query fields that the
 *     specification does not have
 * @param http the last word on the server's HTTP settings, for TLS, ALPN or limits
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

  /** Any free port, an invented key and secret, a clock of its own that runs with the system's. */
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

  /** A copy with another port. */
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

  /** A copy with another key and secret. */
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

  /** A copy with another clock. */
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

  /** A copy with another {@link #undocumented()}. */
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

  /** A copy with another seed for the token texts. */
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

  /** A copy that remembers at most that many requests. */
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

  /** A copy with another {@link #strictRequests()}. */
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

  /** A copy with another last word on the HTTP settings. */
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

  /** Leaves the secret out. */
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
