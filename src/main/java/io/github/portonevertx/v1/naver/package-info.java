/**
 * Naver Pay beyond paying and refunding.
 *
 * <p><b>Two types of contract.</b> With the <i>order type</i> a payment is made of product orders,
 * which Naver tracks one by one: placed, shipped, returned, exchanged, refunded. With the
 * <i>payment type</i> it is a payment like others, with points and cash receipts besides. Calls of
 * one type fail for payments of the other.
 *
 * <p><b>All or some.</b> Without ids a write means every product order of the payment. That is said
 * in words here, {@link io.github.portonevertx.v1.naver.ProductOrders#all ProductOrders.all}, so
 * that a list that came out empty never cancels everything: an empty list is refused.
 *
 * <p><b>A write may be done in part.</b> PortOne then answers with the product orders for which it
 * was, and does not name the others or say why; see {@link
 * io.github.portonevertx.v1.naver.NaverResult}. When it was done for none the call fails.
 *
 * <p><b>Words</b> such as a reason or a courier are plain text as Naver spells them. What can be
 * sent is checked before it is; what comes back is kept, known or not.
 */
@NullMarked
package io.github.portonevertx.v1.naver;

import org.jspecify.annotations.NullMarked;
