/**
 * Deliveries of goods whose payment is held in escrow.
 *
 * <p>The payment gateway (PG) keeps the money until the buyer has the goods, and needs the delivery
 * for that: {@code register} reports it, {@code update} replaces it, {@code get} reads it. {@link
 * io.github.portonevertx.v1.payments.Payment#escrow()} is true for such a payment.
 *
 * <p>{@code CONFLICT} is PortOne's HTTP 409: the delivery to register exists already, the one to
 * change can no longer be changed, or the one to read was never registered.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.escrow;

import org.jspecify.annotations.NullMarked;
