/** Checkout profiles of V2. */
@NullMarked
package io.github.portonevertx.v2.checkoutprofiles;

import org.jspecify.annotations.NullMarked;
