package io.github.portonevertx.metrics;

import io.github.portonevertx.PortOneException;
import io.vertx.core.Vertx;

/**
 * The value of the option {@code metrics}: the metrics library, which opens the metrics of each
 * client, verticle, proxy and stream of events. One object may serve any number of them.
 *
 * <pre>{@code
 * PortOneMeters meters = new PortOneMeters(registry);
 * PortOneV2Client client = PortOneV2Client.create(vertx, options.setMetrics(meters));
 * }</pre>
 */
public interface PortOneMetrics {
  /** Receives nothing, and costs nothing: the stages that report are left out. The default. */
  PortOneMetrics NONE = new PortOneMetrics() {};

  /**
   * Called for each client that is created.
   *
   * @param vertx the instance of the client
   * @param api the version of PortOne's API: {@code v1} or {@code v2}
   * @param via how the client sends its requests
   * @return the receiver of what the client does
   * @throws PortOneException when the configuration is wrong, which is also the failure of creating
   *     the client; another exception is logged, and nothing is reported
   */
  default ClientMetrics openClient(Vertx vertx, String api, Via via) {
    return ClientMetrics.NONE;
  }

  /**
   * Called for each stream of payment events that is created.
   *
   * @param vertx the instance of the stream
   * @param api the version of PortOne's API: {@code v1} or {@code v2}
   * @return the receiver of what the stream does
   * @throws PortOneException when the configuration is wrong, which is also the failure of creating
   *     the stream; another exception is logged, and nothing is reported
   */
  default EventMetrics openEvents(Vertx vertx, String api) {
    return EventMetrics.NONE;
  }
}
