/**
 * Deliveries of goods whose payment is held in escrow.
 *
 * <p>The payment gateway (PG) keeps the money until the buyer has the goods, and wants to know when
 * they were sent: {@code register} tells it, {@code update} changes what was told, {@code get}
 * reads it. A {@link io.github.portonevertx.v1.payments.Payment} says {@code escrow} when it is of
 * that kind.
 *
 * <p>{@code CONFLICT} says what PortOne's HTTP 409 says of the delivery: registering one that is
 * there already, changing one that cannot be changed any more, reading one that was never
 * registered.
 */
@NullMarked
package io.github.portonevertx.v1.escrow;

import org.jspecify.annotations.NullMarked;
