package io.github.portonevertx.events;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The record of handled payment states in the application's database, shared by all nodes of an
 * application. It makes the application's handler part of the transaction that records a state, so
 * that a state is recorded exactly when its handler's changes are.
 *
 * <p><b>Versions.</b> Each change of a payment's record increments its version. A state is recorded
 * only if the version is still the one that was read before PortOne was asked. If another node has
 * recorded a state meanwhile, this answer of PortOne may be older than that state: it is discarded,
 * and PortOne is asked again. So the recorded states of a payment never go back, regardless of how
 * many nodes look it up at once, and no lock is held while PortOne is asked.
 *
 * <p>An implementation may be used from any thread, and its futures may complete on any thread. It
 * should fail with a {@link io.github.portonevertx.PortOneException}; any failure counts as "not
 * recorded", and the payment is looked up again.
 *
 * @param <T> the transaction that is passed to the application's handler
 */
public interface Inbox<T> {
  /**
   * The recorded version and state of a payment.
   *
   * @param api the name that tells apart the accounts that share a database, such as {@code v1} or
   *     {@code v2}
   * @param paymentId the payment: {@code imp_uid} in V1, {@code paymentId} in V2
   * @param version the number of states recorded so far; 0 when nothing is recorded
   * @param state the state recorded last, as an opaque text of at most 255 characters; null when
   *     nothing is recorded
   */
  record Entry(String api, String paymentId, long version, @Nullable String state) {
    /** Creates an entry. */
    public Entry {
      Objects.requireNonNull(api, "api");
      Objects.requireNonNull(paymentId, "paymentId");
    }

    /**
     * Returns the entry of a payment of which nothing is recorded.
     *
     * @param api the name of the account
     * @param paymentId the payment
     * @return the entry, with version 0
     */
    public static Entry empty(String api, String paymentId) {
      return new Entry(api, paymentId, 0, null);
    }
  }

  /**
   * Reads what is recorded of a payment. It is called before PortOne is asked, and must return
   * every record that was committed before the call.
   *
   * @param api the name of the account
   * @param paymentId the payment; without control characters
   * @return the entry; {@link Entry#empty} when nothing is recorded
   */
  Future<Entry> read(String api, String paymentId);

  /**
   * Runs the handler and records the state in one transaction, if the payment's record is still as
   * it was read. Two concurrent calls for the same payment never both run their handlers with
   * effect.
   *
   * <p>If the handler's future fails, or the handler throws, everything is rolled back, and the
   * returned future fails with the same failure. A handler that exceeds its time limit fails in
   * this way while it may still be running: its later statements must have no effect.
   *
   * @param read the entry that {@link #read} returned
   * @param state the state to record, at most 255 characters
   * @param handler handles the state within the transaction; called at most once
   * @return true when the state is recorded; false when another state was recorded after {@code
   *     read}, in which case the handler's changes were not made, and PortOne must be asked again.
   *     After a failure the transaction may have been committed, if the answer to the commit was
   *     lost: the next {@link #read} shows it
   */
  Future<Boolean> record(Entry read, String state, Function<T, Future<Void>> handler);

  /**
   * Returns the recorded states of payments. A sweep uses them to skip payments whose listed state
   * is handled.
   *
   * @param api the name of the account
   * @param paymentIds the payments, at most a few hundred; without control characters
   * @return the recorded states by payment, without the payments of which nothing is recorded
   */
  Future<Map<String, String>> states(String api, Collection<String> paymentIds);

  /**
   * Runs a pass of a sweep with the stored position, and then stores the position that the pass
   * returns, unless another node is running a pass of the same account. A node that crashes during
   * a pass must not prevent the passes of other nodes for long.
   *
   * @param api the name of the account
   * @param first the position when none is stored
   * @param pass runs the pass from the position given to it; if its future fails, the position
   *     stays as it is, and the returned future fails with the same failure
   * @return false when another node is running a pass: then {@code pass} was not called
   */
  Future<Boolean> sweep(String api, Instant first, Function<Instant, Future<Instant>> pass);
}
