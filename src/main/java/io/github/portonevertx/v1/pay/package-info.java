/**
 * Requests and answers of payment services that have separate calls: Benepia welfare points, KCP
 * Quick Pay, PAYCO, Paymentwall, and the remaining call of KakaoPay.
 *
 * <p>Each service needs a contract of the shop with it. PortOne passes a call on to the service
 * while the caller waits, so allow for a long timeout, and after {@code OUTCOME_UNKNOWN} read the
 * payment by its order number before a call is repeated.
 *
 * <p>Passwords and people's data are in the parameters of a call only. No {@code toString} of this
 * package shows them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.pay;

import org.jspecify.annotations.NullMarked;
