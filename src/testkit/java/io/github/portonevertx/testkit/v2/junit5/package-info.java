/**
 * The simulator as a JUnit 5 parameter. Requires {@code junit-jupiter-api}, which the rest of the
 * testkit does not.
 */
@NullMarked
package io.github.portonevertx.testkit.v2.junit5;

import org.jspecify.annotations.NullMarked;
