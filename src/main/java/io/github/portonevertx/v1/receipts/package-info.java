/**
 * Cash receipts, which Korean law lets a buyer request after paying in cash, and the shares of
 * sub-merchants on a sales slip.
 *
 * <p><b>Two kinds of receipts.</b> One for a payment that PortOne knows is found by its {@code
 * impUid} and covers what remains of the payment. One for a sale outside PortOne, such as cash at a
 * till, is found by an order number of the shop and has its own amount.
 *
 * <p><b>Which parameters are needed depends on the payment gateway (PG)</b> behind the payment:
 * PortOne requires little, its PGs more. A PG without receipts answers {@code REJECTED}.
 *
 * <p><b>Issuing is not idempotent.</b> After {@code OUTCOME_UNKNOWN} read the receipt first: {@code
 * NOT_FOUND} then means that none was issued.
 *
 * <p>The deprecated parameter {@code vat} has no setter; {@code vatAmount} replaces it. It can be
 * sent with {@link io.github.portonevertx.v1.PortOneV1Client#send send}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.receipts;

import org.jspecify.annotations.NullMarked;
