/**
 * Seeded fault tests: thousands of messages under every fault, and the invariants that must hold.
 */
@NullMarked
package io.github.portonevertx.chaos;

import org.jspecify.annotations.NullMarked;
