/** The public API of the library as text, so that a review sees each change to it. */
@NullMarked
package io.github.portonevertx.publicapi;

import org.jspecify.annotations.NullMarked;
