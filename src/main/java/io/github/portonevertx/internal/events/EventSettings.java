package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.metrics.PortOneMetrics;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The settings of a stream of events.
 *
 * @param api the name of the API in logs
 * @param account the name of the account in the inbox; not blank
 * @param address the address that events are published to
 * @param remembered the number of payments of which something is remembered in memory, at least 1
 * @param handlerTimeout the time limit of the handler for one event, more than zero
 * @param nanoTime the clock of the throttled logs
 * @param metrics opens the metrics of the stream
 */
public record EventSettings(
    String api,
    String account,
    String address,
    int remembered,
    Duration handlerTimeout,
    LongSupplier nanoTime,
    PortOneMetrics metrics) {
  /** Creates settings; the failure of a value out of its range names the parameter. */
  public EventSettings {
    Objects.requireNonNull(address, "address");
    if (account.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'account' must not be blank");
    }
    if (remembered < 1) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'remembered' must be at least 1: " + remembered);
    }
    if (Timeouts.isOver(handlerTimeout)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'handlerTimeout' must be more than zero: " + handlerTimeout);
    }
  }
}
