/**
 * What PortOne knows apart from payments: codes of card companies and banks, sub-merchants, and the
 * payment companies of an account.
 *
 * <p><b>Standard codes</b> are those of the Korean clearing institute, the ones that {@code
 * cardCode} and {@code bankCode} of a {@link io.github.portonevertx.v1.payments.Payment} hold. A
 * refund to a bank account wants another code, one that each payment gateway (PG) gives out itself.
 *
 * <p>All of it is read only and changes seldom: ask once and keep the answer.
 */
@NullMarked
package io.github.portonevertx.v1.codes;

import org.jspecify.annotations.NullMarked;
