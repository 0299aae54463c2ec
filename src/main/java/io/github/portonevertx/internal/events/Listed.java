package io.github.portonevertx.internal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a listing: a payment, or an entry that cannot be decoded.
 *
 * @param <P> the payment
 */
public interface Listed<P> {
  /** Returns the id by which the payment is queried; null when it cannot be read. */
  @Nullable String id();

  /** Returns the payment; null when the entry cannot be decoded. */
  @Nullable P payment();

  /** Returns whether the entry is marked as one of a test channel. */
  boolean testChannel();

  /** Returns which field cannot be decoded, without its value. */
  String unreadable();

  /** Returns the latest time of the payment, in the future or not. */
  Instant changed();

  /** Returns the latest time of the payment that is not after {@code now}. */
  Instant changedUntil(Instant now);
}
