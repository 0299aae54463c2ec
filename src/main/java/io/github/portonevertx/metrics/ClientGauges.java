package io.github.portonevertx.metrics;

import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The current values of a client. Each may be read from any thread, and costs no request.
 *
 * @param inFlight returns the number of calls in flight
 * @param maxInFlight the option {@code maxInFlight}
 * @param queued returns the number of calls in the queue
 * @param maxQueued the option {@code maxQueued}
 * @param tokenLifeMillis returns the time in milliseconds for which the access token is valid, 0
 *     when there is none; null for a client that uses no access token
 */
public record ClientGauges(
    IntSupplier inFlight,
    int maxInFlight,
    IntSupplier queued,
    int maxQueued,
    @Nullable LongSupplier tokenLifeMillis) {}
