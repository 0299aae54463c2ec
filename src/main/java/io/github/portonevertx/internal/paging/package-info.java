/** Pages as a stream with back-pressure. */
@NullMarked
package io.github.portonevertx.internal.paging;

import org.jspecify.annotations.NullMarked;
