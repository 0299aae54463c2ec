/** Paged listings, as a stream with back-pressure or as a complete list. */
@NullMarked
package io.github.portonevertx.internal.paging;

import org.jspecify.annotations.NullMarked;
