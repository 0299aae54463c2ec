/**
 * Payments as PortOne reports them, and their refunds.
 *
 * <p><b>Two ids.</b> {@code impUid} is PortOne's id of one attempt to pay; treat it as opaque text.
 * {@code merchantUid} is the order number your shop chose. A buyer who tries twice creates two
 * payments, with two {@code impUid}s, under one {@code merchantUid}.
 *
 * <p><b>Money</b> is a {@link java.math.BigDecimal} in the major unit of its currency: 14.2 with
 * USD is fourteen dollars and twenty cents, 9000 with KRW nine thousand won. Compare amounts with
 * {@code compareTo}: {@code equals}, and with it {@code equals} of these records, treats 14.2 and
 * 14.20 as different.
 *
 * <p><b>A partial refund already has the status {@code cancelled}.</b> PortOne has no separate
 * status for it; the difference is whether {@code cancelAmount} has reached {@code amount}. Use
 * {@link io.github.portonevertx.v1.payments.Payment#isFullyCancelled() isFullyCancelled()}, {@link
 * io.github.portonevertx.v1.payments.Payment#isPartiallyCancelled() isPartiallyCancelled()} or
 * {@link io.github.portonevertx.v1.payments.Payment#refundable() refundable()} rather than the
 * status.
 *
 * <p><b>A refund states its amount,</b> or that it is of the full amount: {@link
 * io.github.portonevertx.v1.payments.CancelRequest.Builder#fullAmount fullAmount}. An amount of 0,
 * which PortOne treats as the full amount, is rejected. Set {@link
 * io.github.portonevertx.v1.payments.CancelRequest.Builder#refundable refundable} with every
 * partial refund: it is the only protection against refunding the same part twice. If no answer
 * arrived, call {@link io.github.portonevertx.v1.Payments#reconcile reconcile} before another
 * attempt.
 *
 * <p><b>Times</b> are {@link java.time.Instant}s in whole seconds. PortOne writes 0 for "has not
 * happened"; here that is {@code null}.
 *
 * <p><b>Null and absent are the same.</b> Which fields are present depends on the payment method,
 * the payment gateway (PG) behind it and the year of the payment. Only a field marked as never null
 * may be relied on; lists are never null and cannot be modified. A new field is ignored and a new
 * {@linkplain io.github.portonevertx.v1.payments.PaymentStatus status} is kept, as PortOne may add
 * both at any time.
 *
 * <p><b>People's data.</b> The records hold names, phone numbers and addresses; their {@code
 * toString} does not, so that logging a payment shows nothing about people.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.payments;

import org.jspecify.annotations.NullMarked;
