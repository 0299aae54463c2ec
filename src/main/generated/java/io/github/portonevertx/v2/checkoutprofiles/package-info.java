/**
 * Checkout profiles of V2.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.checkoutprofiles;

import org.jspecify.annotations.NullMarked;
