/** What the neutral layers need to know of PortOne V1, and how its client is assembled. */
@NullMarked
package io.github.portonevertx.v1.internal;

import org.jspecify.annotations.NullMarked;
