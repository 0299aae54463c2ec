/**
 * The stream of payment events and its sweep, generic in the payment. Each version of the API gives
 * what differs: how to query, list and identify payments and their states.
 */
@NullMarked
package io.github.portonevertx.internal.events;

import org.jspecify.annotations.NullMarked;
