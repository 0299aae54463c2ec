/** Helpers that tests of several packages share. */
@NullMarked
package io.github.portonevertx.support;

import org.jspecify.annotations.NullMarked;
