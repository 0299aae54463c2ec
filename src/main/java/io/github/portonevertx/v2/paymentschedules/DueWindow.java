package io.github.portonevertx.v2.paymentschedules;

import java.time.Instant;

/**
 * The time span in which scheduled payments are due. A listing always states it, because PortOne's
 * own default is the past 90 days, in which no future payment is due.
 *
 * @param from the beginning
 * @param until the end, not before {@code from}
 */
public record DueWindow(Instant from, Instant until) {}
