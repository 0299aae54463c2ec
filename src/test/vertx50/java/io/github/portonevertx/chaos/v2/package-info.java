/**
 * A shop of several processes that crash at random points, and an audit of its books. A program of
 * its own, {@link io.github.portonevertx.chaos.v2.CrashedBooks}, and a short run as a test.
 */
@NullMarked
package io.github.portonevertx.chaos.v2;

import org.jspecify.annotations.NullMarked;
