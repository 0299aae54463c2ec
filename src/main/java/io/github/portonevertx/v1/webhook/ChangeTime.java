package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.VbankDeposit;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The time of a payment's last change. PortOne shows none, so it is the latest of the times it
 * shows.
 */
final class ChangeTime {
  /** In the year 5138: a number of seconds beyond it is one of milliseconds or less. */
  private static final long LAST_SECOND = 100_000_000_000L;

  private ChangeTime() {}

  /** Returns the latest time of the payment, in the future or not. */
  static Instant of(Payment payment) {
    return latest(payment, Instant.MAX);
  }

  /** Returns the latest time of the payment that is not after {@code now}. */
  static Instant until(Instant now, Payment payment) {
    return latest(payment, now);
  }

  private static Instant latest(Payment payment, Instant end) {
    return Stream.concat(
            Stream.of(
                payment.startedAt(),
                payment.vbankIssuedAt(),
                payment.paidAt(),
                payment.failedAt(),
                payment.cancelledAt()),
            payment.depositHistory().stream().map(VbankDeposit::depositedAt))
        .filter(Objects::nonNull)
        .map(ChangeTime::inSeconds)
        .filter(time -> !time.isAfter(end))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** PortOne's times are seconds; one in milliseconds or microseconds was read as seconds. */
  private static Instant inSeconds(Instant time) {
    long seconds = time.getEpochSecond();
    while (seconds > LAST_SECOND) {
      seconds /= 1_000;
    }
    return Instant.ofEpochSecond(seconds);
  }
}
