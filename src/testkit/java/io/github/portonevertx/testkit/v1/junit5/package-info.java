/**
 * The simulator as a JUnit 5 parameter. Requires {@code junit-jupiter-api}, which the rest of the
 * testkit does not.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.testkit.v1.junit5;

import org.jspecify.annotations.NullMarked;
