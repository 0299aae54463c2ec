/**
 * Payment services with calls of their own: Benepia welfare points, KCP Quick Pay, PAYCO,
 * Paymentwall, and what is left of KakaoPay.
 *
 * <p>They are small rooms side by side, each of use only to shops that have a contract with the
 * service. What they share is that PortOne passes the call on to the service while the caller
 * waits: give them time, and after {@code OUTCOME_UNKNOWN} read the payment by its order number
 * before anything is repeated.
 *
 * <p>Passwords and people's data that such a call needs are in its parameters only. No {@code
 * toString} here shows them.
 */
@NullMarked
package io.github.portonevertx.v1.pay;

import org.jspecify.annotations.NullMarked;
