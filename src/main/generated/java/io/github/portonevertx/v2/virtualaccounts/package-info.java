/** Virtual accounts of V2. */
@NullMarked
package io.github.portonevertx.v2.virtualaccounts;

import org.jspecify.annotations.NullMarked;
