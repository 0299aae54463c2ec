/**
 * Payments that wait for a deposit: virtual bank accounts, and barcodes for the till of a
 * convenience store.
 *
 * <p>Both are issued by your server, without a payment window, and answer a {@link
 * io.github.portonevertx.v1.payments.Payment Payment} in status {@code ready}: nothing is paid yet.
 * That the deposit has come is told by webhook. An order may have several waiting accounts, which
 * is why they are revoked by {@code imp_uid} only; one that was revoked in time reads {@code
 * failed}.
 *
 * <p>Requests are immutable: start with the static factory, which takes what PortOne needs, and add
 * what you have. Their {@code toString} names the fields that are set and none of the values.
 */
@NullMarked
package io.github.portonevertx.v1.vbanks;

import org.jspecify.annotations.NullMarked;
