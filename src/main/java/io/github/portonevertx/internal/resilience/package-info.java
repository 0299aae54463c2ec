/**
 * What keeps a client's promises when PortOne, the network or the load misbehaves: each concern a
 * decorator of one {@link io.github.portonevertx.Transport} by another, in the order in which
 * {@code Engine} stacks them.
 *
 * <ul>
 *   <li>{@link io.github.portonevertx.internal.resilience.Deadline}: every call ends
 *   <li>{@link io.github.portonevertx.internal.resilience.Coalescing}: identical reads share an
 *       answer
 *   <li>{@link io.github.portonevertx.internal.resilience.LoadLimit}: so many at once, so many in
 *       line, no more
 *   <li>{@link io.github.portonevertx.internal.resilience.CallStats}: what happened last
 *   <li>{@link io.github.portonevertx.internal.resilience.Retry}: a read that failed in passing is
 *       sent again
 * </ul>
 */
@NullMarked
package io.github.portonevertx.internal.resilience;

import org.jspecify.annotations.NullMarked;
