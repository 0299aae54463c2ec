package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.v1.payments.Payment;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last handled state of each payment, for a limited number of payments; the one that has not
 * changed for longest is dropped first. Used on one context only.
 */
final class HandledStates {
  private final int most;

  /** The fingerprints by id of the payment, the longest unchanged first. */
  private final Map<String, String> handled = new LinkedHashMap<>();

  /** Creates an empty memory of at most {@code most} payments. */
  HandledStates(int most) {
    this.most = most;
  }

  /** Returns the maximum number of payments. */
  int most() {
    return most;
  }

  /** Returns whether the payment is in the state that was handled last. */
  boolean contains(Payment payment) {
    return fingerprint(payment).equals(handled.get(payment.impUid()));
  }

  /** Stores the payment's state as handled. */
  void add(Payment payment) {
    handled.remove(payment.impUid());
    handled.put(payment.impUid(), fingerprint(payment));
    if (handled.size() > most) {
      Iterator<String> oldest = handled.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Returns what identifies a state: the status, the refunds and the deposits. */
  private static String fingerprint(Payment payment) {
    return payment.state()
        + " "
        + payment.status()
        + " "
        + payment.cancelAmount().stripTrailingZeros()
        + " "
        + payment.cancelHistory().size()
        + " "
        + payment.depositHistory().size();
  }
}
