/** Checks of what is published: the bundle for Maven Central, and the licences of dependencies. */
@NullMarked
package io.github.portonevertx.release;

import org.jspecify.annotations.NullMarked;
