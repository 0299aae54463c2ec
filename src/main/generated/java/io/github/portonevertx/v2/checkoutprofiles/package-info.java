/**
 * Checkout profiles of V2: the payment methods that one offers for a payment.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.checkoutprofiles;

import org.jspecify.annotations.NullMarked;
