/** What tests of the typed groups share. */
@NullMarked
package io.github.portonevertx.support;

import org.jspecify.annotations.NullMarked;
