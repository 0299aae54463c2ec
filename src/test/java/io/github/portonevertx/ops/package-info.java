/** The dashboard and the alerts in {@code src/ops}. */
@NullMarked
package io.github.portonevertx.ops;

import org.jspecify.annotations.NullMarked;
