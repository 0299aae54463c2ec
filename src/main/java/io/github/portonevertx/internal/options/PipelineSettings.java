package io.github.portonevertx.internal.options;

import io.github.portonevertx.metrics.PortOneMetrics;
import java.time.Duration;

/**
 * The options of the pipeline: timeouts, retries, limits, coalescing and metrics.
 *
 * @param requestTimeout the time allowed for one request
 * @param pgTimeout the same for a request in which PortOne calls a payment company
 * @param maxInFlight the number of calls that are in progress at the same time, at least 1
 * @param maxQueued the number of calls that wait in the queue; 0 for none
 * @param retries the number of retries of one call; 0 for none
 * @param retryBackoff the longest pause before the first retry
 * @param retryBudget the number of retries per hundred calls, from 1 to 100
 * @param coalesceReads whether identical queries share one answer
 * @param stopTimeout the time that running calls have to finish when the client stops
 * @param metrics opens the metrics of the client
 */
public record PipelineSettings(
    Duration requestTimeout,
    Duration pgTimeout,
    int maxInFlight,
    int maxQueued,
    int retries,
    Duration retryBackoff,
    int retryBudget,
    boolean coalesceReads,
    Duration stopTimeout,
    PortOneMetrics metrics) {
  /** Returns the settings from the values of a configuration. */
  public static PipelineSettings of(OptionValues values) {
    return new PipelineSettings(
        values.get(SharedOptions.REQUEST_TIMEOUT),
        values.get(SharedOptions.PG_TIMEOUT),
        values.get(SharedOptions.MAX_IN_FLIGHT),
        values.get(SharedOptions.MAX_QUEUED),
        values.get(SharedOptions.RETRIES),
        values.get(SharedOptions.RETRY_BACKOFF),
        values.get(SharedOptions.RETRY_BUDGET),
        values.get(SharedOptions.COALESCE_READS),
        values.get(SharedOptions.STOP_TIMEOUT),
        values.get(SharedOptions.METRICS));
  }
}
