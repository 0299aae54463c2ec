/** The seeded fault tests of V2, whose writes have idempotency keys. */
@NullMarked
package io.github.portonevertx.chaos.v2;

import org.jspecify.annotations.NullMarked;
