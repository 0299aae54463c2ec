/**
 * Billing keys, the charges made with them, and charges planned for later.
 *
 * <p><b>A billing key</b> is a card that the PG has stored, so that it can be charged without the
 * buyer. PortOne keeps it under a {@code customer_uid} that your shop chooses: one for each card,
 * rather than one for each customer. Issuing a key again under the same id replaces it at PortOne
 * but does not revoke the old one at the PG; deleting one cannot be undone, so look at its
 * {@linkplain io.github.portonevertx.v1.Customers#schedules planned charges} first.
 *
 * <p><b>A charge that is answered need not have been paid.</b> {@link
 * io.github.portonevertx.v1.Subscribe Subscribe} gives a {@link
 * io.github.portonevertx.v1.payments.Payment Payment}: only its status says whether the money was
 * taken.
 *
 * <p><b>A charge is sent once.</b> When no answer comes ({@link
 * io.github.portonevertx.FailureKind#OUTCOME_UNKNOWN OUTCOME_UNKNOWN}) it may have happened: look
 * for the payment by its {@code merchant_uid} before charging again, and use each {@code
 * merchant_uid} for one charge only.
 *
 * <p><b>Planned charges</b> are made by PortOne when they are due, and their outcome comes by
 * webhook. {@link io.github.portonevertx.v1.Schedules#cancel Schedules.cancel} cancels those that
 * it names, {@link io.github.portonevertx.v1.Schedules#cancelAll cancelAll} all of a billing key:
 * two methods, because PortOne treats a request that names none as "all".
 *
 * <p><b>Card data</b> is sent in a {@link io.github.portonevertx.v1.billing.Card Card} and never
 * returned. No {@code toString} of this package shows any of it, nor anything about a person.
 *
 * <p>Requests are immutable and made by builders.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.billing;

import org.jspecify.annotations.NullMarked;
