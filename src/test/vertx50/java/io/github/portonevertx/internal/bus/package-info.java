/** Access to the parts of a proxy that only a cluster uses. */
@NullMarked
package io.github.portonevertx.internal.bus;

import org.jspecify.annotations.NullMarked;
