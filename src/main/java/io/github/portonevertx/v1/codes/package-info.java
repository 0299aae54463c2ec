/**
 * Reference data: codes of card companies and banks, sub-merchants, and the payment companies of an
 * account.
 *
 * <p><b>Standard codes</b> are those of the Korean clearing institute, the ones that {@code
 * cardCode} and {@code bankCode} of a {@link io.github.portonevertx.v1.payments.Payment} hold. A
 * refund to a bank account requires another code, which each payment gateway (PG) defines itself.
 *
 * <p>All of it is read-only and changes rarely, so cache the answers.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.codes;

import org.jspecify.annotations.NullMarked;
