/**
 * Payments that wait for a deposit: virtual bank accounts, and barcodes that are paid at a
 * convenience store.
 *
 * <p>Both are issued by your server, without a payment window, and answer a {@link
 * io.github.portonevertx.v1.payments.Payment Payment} in status {@code ready}: nothing is paid yet.
 * A webhook reports the deposit. An order may have several waiting accounts, so they are revoked by
 * {@code imp_uid} only; the status of a revoked one is {@code failed}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.vbanks;

import org.jspecify.annotations.NullMarked;
