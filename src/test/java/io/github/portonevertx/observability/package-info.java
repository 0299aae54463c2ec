/** What the metrics and traces of Vert.x show of a client, without any other dependency. */
@NullMarked
package io.github.portonevertx.observability;

import org.jspecify.annotations.NullMarked;
