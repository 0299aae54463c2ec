/** Immutable copies of JSON values; depends on no other package of this library. */
@NullMarked
package io.github.portonevertx.internal.values;

import org.jspecify.annotations.NullMarked;
