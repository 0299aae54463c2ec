/**
 * Deliveries for Paymentwall.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.paymentwall;

import org.jspecify.annotations.NullMarked;
