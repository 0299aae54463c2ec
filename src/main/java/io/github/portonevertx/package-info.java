/** The PortOne V1 client for Eclipse Vert.x. */
@NullMarked
package io.github.portonevertx;

import org.jspecify.annotations.NullMarked;
