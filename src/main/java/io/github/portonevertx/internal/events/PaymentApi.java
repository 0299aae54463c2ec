package io.github.portonevertx.internal.events;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the stream of events needs of a version of the API. Its methods are called on the context of
 * the stream only.
 *
 * @param <P> the payment
 */
public interface PaymentApi<P> {
  /** Asks PortOne for a payment. */
  Future<P> query(String id);

  /** Returns the id by which the payment is queried. */
  String id(P payment);

  /** Returns PortOne's name of that id. */
  String idName();

  /** Returns a text that identifies the payment's state; of any length, the same on all nodes. */
  String state(P payment);

  /** Returns the id of a payment by its name, for logs. */
  default Map<String, String> ids(String id) {
    return Map.of(idName(), id);
  }

  /** Returns the time of the last change, by PortOne's clock; null when it is unknown. */
  @Nullable Instant changedAt(P payment);

  /** Returns the event as JSON, as it is published on the event bus. */
  JsonObject event(P payment, Source source);

  /** Returns whether a payment that was queried is for the application; logs why it is not. */
  Acceptance acceptance(P payment);

  /** Returns whether a sweep need not look up a listed payment; logs why, if necessary. */
  boolean isSkipped(P payment);

  /** Returns whether payments of test channels are found by queries, as far as is known. */
  boolean findsTestChannels();
}
