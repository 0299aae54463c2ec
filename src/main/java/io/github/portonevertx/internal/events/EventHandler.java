package io.github.portonevertx.internal.events;

import io.vertx.core.Future;

/**
 * The application's handler of events.
 *
 * @param <P> the payment
 * @param <T> the transaction in which the state is recorded
 */
@FunctionalInterface
public interface EventHandler<P, T> {
  /** Handles a state of a payment within the transaction. */
  Future<Void> handle(T transaction, P payment, Source source);
}
