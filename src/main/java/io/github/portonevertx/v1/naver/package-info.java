/**
 * Requests and answers of Naver Pay other than payments and refunds: product orders, deliveries,
 * returns and reviews.
 *
 * <p><b>Two types of contract.</b> With the <i>order type</i> a payment is made of product orders,
 * which Naver tracks one by one: placed, shipped, returned, exchanged, refunded. With the
 * <i>payment type</i> it is an ordinary payment with points and cash receipts. Calls of one type
 * fail for payments of the other.
 *
 * <p><b>All or some.</b> Without ids a write applies to every product order of the payment. That
 * needs {@link io.github.portonevertx.v1.naver.ProductOrders#all ProductOrders.all}: an empty list
 * and {@code null} are rejected, so that neither cancels everything by accident.
 *
 * <p><b>A write may succeed in part.</b> PortOne then answers with the product orders for which it
 * succeeded, without the others and without a reason; see {@link
 * io.github.portonevertx.v1.naver.NaverResult}. When it succeeded for none the call fails.
 *
 * <p><b>Codes.</b> Reasons and methods that are sent are enums; the code of a carrier is a text,
 * checked against PortOne's list. Codes in answers are texts as Naver sends them, known or not.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.naver;

import org.jspecify.annotations.NullMarked;
