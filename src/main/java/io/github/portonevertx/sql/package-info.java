/**
 * The record of handled payment states in PostgreSQL, with Vert.x SQL Client, which is an optional
 * dependency: an application that uses this package adds {@code vertx-pg-client}.
 *
 * <p>{@link io.github.portonevertx.sql.SqlInbox} needs two tables. An application that migrates its
 * database with a tool of its own gives it these statements, which are also {@link
 * io.github.portonevertx.sql.SqlInbox#DDL}; otherwise {@link
 * io.github.portonevertx.sql.SqlInbox#createTables()} runs them:
 *
 * <pre>{@code
 * create table if not exists portone_payment (
 *   api text not null,
 *   payment_id text not null,
 *   version bigint not null,
 *   state text not null,
 *   handled_at timestamptz not null,
 *   primary key (api, payment_id)
 * );
 * create table if not exists portone_sweep (
 *   api text primary key,
 *   position timestamptz
 * );
 * }</pre>
 *
 * <p>The tables are found through the {@code search_path} of the pool's connections. The role of
 * the pool needs {@code select}, {@code insert} and {@code update} on both. {@code portone_payment}
 * has one row per payment. A row may be deleted when its payment no longer changes; a payment
 * without a row counts as never handled, so that a later notification about it calls the handler
 * again.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.sql;

import org.jspecify.annotations.NullMarked;
