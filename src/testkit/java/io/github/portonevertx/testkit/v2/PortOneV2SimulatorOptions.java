package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The options of a simulator of V2. Immutable: every {@code with} method returns a copy.
 *
 * @param port the TCP port on loopback; 0 takes any free one
 * @param apiSecret the API secret it accepts; {@link Credentials#addSecret} adds others
 * @param stores the ids of the stores; the first one is that of the secret
 * @param clock the server's clock
 * @param tokenSeed the seed of the token texts; equal seeds produce equal sequences
 * @param requestLimit the number of latest requests that are recorded
 * @param strictRequests whether it refuses fields that the specification does not have and explicit
 *     nulls, which PortOne ignores
 * @param http changes the server's HTTP settings, for TLS, ALPN or limits
 */
public record PortOneV2SimulatorOptions(
    int port,
    String apiSecret,
    List<String> stores,
    ManualClock clock,
    long tokenSeed,
    int requestLimit,
    boolean strictRequests,
    UnaryOperator<HttpServerOptions> http) {

  /** Checks the ranges. */
  public PortOneV2SimulatorOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be in 0..65535, but is " + port);
    }
    if (stores.isEmpty()) {
      throw new IllegalArgumentException("stores must not be empty");
    }
    if (requestLimit < 1) {
      throw new IllegalArgumentException("requestLimit must be positive, but is " + requestLimit);
    }
    stores = List.copyOf(stores);
  }

  /**
   * Returns the default options: any free port, an invented secret and store, strict requests and a
   * clock that runs with the system's.
   */
  public PortOneV2SimulatorOptions() {
    this(
        0,
        "simulated-secret",
        List.of("store-simulated"),
        ManualClock.running(),
        1,
        10_000,
        true,
        UnaryOperator.identity());
  }

  /** Returns a copy with another port. */
  public PortOneV2SimulatorOptions withPort(int port) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, stores, clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a copy with another secret. */
  public PortOneV2SimulatorOptions withApiSecret(String apiSecret) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, stores, clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a copy with these stores; the first one is that of the secret. */
  public PortOneV2SimulatorOptions withStores(String... stores) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, List.of(stores), clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a copy with another clock. */
  public PortOneV2SimulatorOptions withClock(ManualClock clock) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, stores, clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a copy with another seed for the token texts. */
  public PortOneV2SimulatorOptions withTokenSeed(long tokenSeed) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, stores, clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a copy that records at most that many requests. */
  public PortOneV2SimulatorOptions withRequestLimit(int requestLimit) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, stores, clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a copy with another {@link #strictRequests()}. */
  public PortOneV2SimulatorOptions withStrictRequests(boolean strictRequests) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, stores, clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a copy with another change of the HTTP settings. */
  public PortOneV2SimulatorOptions withHttp(UnaryOperator<HttpServerOptions> http) {
    return new PortOneV2SimulatorOptions(
        port, apiSecret, stores, clock, tokenSeed, requestLimit, strictRequests, http);
  }

  /** Returns a text without the secret. */
  @Override
  public String toString() {
    return "PortOneV2SimulatorOptions[port="
        + port
        + ", stores="
        + stores
        + ", clock="
        + clock
        + ", strictRequests="
        + strictRequests
        + "]";
  }
}
