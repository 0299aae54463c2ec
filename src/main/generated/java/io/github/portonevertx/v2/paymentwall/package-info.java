/** Deliveries for Paymentwall. */
@NullMarked
package io.github.portonevertx.v2.paymentwall;

import org.jspecify.annotations.NullMarked;
