package io.github.portonevertx.shop;

import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentState;
import java.math.BigDecimal;

/** A state in the life of a payment, as the shop records it. */
record PaymentStep(String impUid, PaymentState state, BigDecimal refunded) {
  static PaymentStep of(Payment payment) {
    return of(payment.impUid(), payment.state(), payment.cancelAmount());
  }

  /** Amounts are equal by value. */
  static PaymentStep of(String impUid, PaymentState state, BigDecimal refunded) {
    return new PaymentStep(impUid, state, refunded.stripTrailingZeros());
  }

  /** Returns whether a payment can have this state after another. */
  boolean canFollow(PaymentStep before) {
    int later = Integer.compare(age(), before.age());
    return later > 0 || (later == 0 && refunded.compareTo(before.refunded) >= 0);
  }

  /** A status never changes back to an earlier one. */
  int age() {
    return switch (state) {
      case WINDOW_OPEN -> 0;
      case AWAITING_DEPOSIT -> 1;
      case FAILED, PAID -> 2;
      case PARTIALLY_CANCELLED -> 3;
      case CANCELLED -> 4;
      case UNKNOWN -> throw new IllegalArgumentException("unknown: " + this);
    };
  }
}
