package io.github.portonevertx.metrics;

import io.github.portonevertx.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * The receiver of the measurements of one client. The methods are called on any thread, during
 * calls, so an implementation must be thread-safe and must not block. Its exceptions are logged and
 * do not affect the calls. Every method has an empty default.
 *
 * <p>An operation is an action of the catalogue such as {@code payments.get}, so there is a fixed
 * number of them. No method gets an id, a name or a secret.
 */
public interface ClientMetrics {
  /** Receives nothing. */
  ClientMetrics NONE = new ClientMetrics() {};

  /**
   * Called once, when the client is ready.
   *
   * @param gauges the current values, to be read until {@link #closed}
   */
  default void opened(ClientGauges gauges) {}

  /**
   * Called at the end of each call that has an action of the catalogue.
   *
   * @param operation the action
   * @param failure the kind of failure; null for a success
   * @param nanos the duration in nanoseconds, including the queue, the token and all attempts
   */
  default void called(String operation, @Nullable FailureKind failure, long nanos) {}

  /**
   * Called before each request that is sent for a call.
   *
   * @param operation the action
   * @param attempt why it is sent
   */
  default void attempted(String operation, Attempt attempt) {}

  /**
   * Called when the retry budget does not allow a retry or a hedge.
   *
   * @param operation the action
   */
  default void retryDenied(String operation) {}

  /**
   * Called when a call gets the answer to an identical call; see the option {@code coalesceReads}.
   *
   * @param operation the action
   */
  default void coalesced(String operation) {}

  /**
   * Called when a call is rejected because of the load limit or because the client is closed.
   *
   * @param operation the action
   */
  default void refused(String operation) {}

  /**
   * Called at the end of each request for an access token.
   *
   * @param outcome its result
   */
  default void tokenRequested(TokenOutcome outcome) {}

  /**
   * Called when a call has waited for an access token; calls that find a valid one do not wait.
   *
   * @param nanos the duration in nanoseconds
   */
  default void tokenAwaited(long nanos) {}

  /** Called when the client is closed. */
  default void closed() {}
}
