/**
 * The JUnit 5 extension that passes a simulator of V2 to tests as a parameter. Requires {@code
 * junit-jupiter-api}, which the rest of the testkit does not.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.testkit.v2.junit5;

import org.jspecify.annotations.NullMarked;
