package io.github.portonevertx.shop;

import io.github.portonevertx.v1.payments.Payment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events that the shop's handler received, and violations of the delivery guarantees. */
final class EventLog {
  /** How often each state was handled with success. */
  final Map<PaymentStep, Integer> handled = new HashMap<>();

  /** The oldest state of each payment that was handled. */
  final Map<String, PaymentStep> latest = new HashMap<>();

  /** The violations found. */
  final List<String> violations = new ArrayList<>();

  int calls;
  int failures;
  private final Map<String, PaymentStep> begun = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  void begins(Payment payment) {
    PaymentStep step = PaymentStep.of(payment);
    calls++;
    if (!open.add(step.impUid())) {
      violations.add("two events of a payment at the same time: " + step);
    }
    PaymentStep before = begun.put(step.impUid(), step);
    if (before != null && !step.canFollow(before)) {
      violations.add("out of order: " + step + " after " + before);
    }
    if (handled.containsKey(step)) {
      violations.add("handled before and delivered again: " + step);
    }
  }

  void ends(Payment payment, boolean succeeded) {
    PaymentStep step = PaymentStep.of(payment);
    open.remove(step.impUid());
    if (succeeded) {
      handled.merge(step, 1, Integer::sum);
      latest.put(step.impUid(), step);
    } else {
      failures++;
    }
  }
}
