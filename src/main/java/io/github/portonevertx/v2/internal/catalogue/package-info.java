/** The operations of V2 as tables. */
@NullMarked
package io.github.portonevertx.v2.internal.catalogue;

import org.jspecify.annotations.NullMarked;
