package io.github.portonevertx.internal.events;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * PortOne's listing of payments, newest change first.
 *
 * @param <P> the payment
 */
public interface Listing<P> {
  /**
   * Begins to read the payments that changed at {@code from} or later. It may have earlier ones as
   * well, which end the pass.
   */
  Pages<P> since(Instant from);

  /** Returns for how long PortOne lists a payment after a change; null for an unlimited time. */
  @Nullable Duration listedFor();

  /** The pages of one pass, read one after another. */
  interface Pages<P> {
    /** Reads a page: 1, and then the number that the last page has as the next one. */
    Future<ListedPage<P>> page(int number);
  }
}
