/** Immutable copies of JSON values; knows no other package of this library. */
@NullMarked
package io.github.portonevertx.internal.values;

import org.jspecify.annotations.NullMarked;
