/**
 * The record of handled payment states, which the events of V1 and V2 share with an application.
 *
 * <p>Without an {@link io.github.portonevertx.events.Inbox} the events remember handled states in
 * memory, for a limited number of payments and until the process ends. With one, the record is in
 * the application's database, and the handler runs in the transaction that writes it.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.events;

import org.jspecify.annotations.NullMarked;
