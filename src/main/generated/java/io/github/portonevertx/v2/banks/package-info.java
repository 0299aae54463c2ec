/** The banks of V2. */
@NullMarked
package io.github.portonevertx.v2.banks;

import org.jspecify.annotations.NullMarked;
