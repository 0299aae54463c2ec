/** The client of PortOne V1: typed groups, the verticle and their options. */
@NullMarked
package io.github.portonevertx.v1;

import org.jspecify.annotations.NullMarked;
