/** The public surface of the library as text, so that a review sees what a change adds to it. */
@NullMarked
package io.github.portonevertx.publicapi;

import org.jspecify.annotations.NullMarked;
