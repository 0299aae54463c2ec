package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.VbankDeposit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time of a payment's last change. PortOne shows none, so it is the latest of the times it
 * shows.
 */
final class ChangeTime {
  /** In the year 5138: a number of seconds beyond it is one of milliseconds or less. */
  private static final long LAST_SECOND = 100_000_000_000L;

  private static final double LAST_NANOSECOND = LAST_SECOND * 1e9;

  /** A payment, a list in it, and an entry of that. */
  private static final int DEEPEST = 3;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

  private ChangeTime() {}

  /** Returns the latest time of the payment, in the future or not. */
  static Instant of(Payment payment) {
    return latest(payment, Instant.MAX);
  }

  /** Returns the latest time of the payment that is not after {@code now}. */
  static Instant until(Instant now, Payment payment) {
    return latest(payment, now);
  }

  /**
   * Returns the latest time, not after {@code end}, of a payment that cannot be read as one: of all
   * its fields named {@code ..._at}, those of its refunds and deposits included.
   *
   * @param fields of the payment
   * @param unknown the answer when one of the times cannot be read, or there is none
   */
  static Instant ofUnreadable(Map<?, ?> fields, Instant end, Instant unknown) {
    List<Instant> times = new ArrayList<>();
    return collect(fields, times, DEEPEST) && !times.isEmpty()
        ? latest(times.stream(), end)
        : unknown;
  }

  /** Returns false when a time cannot be read. */
  private static boolean collect(@Nullable Object json, List<Instant> times, int levels) {
    boolean readable = true;
    if (json instanceof Map<?, ?> fields && levels > 0) {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        readable &=
            String.valueOf(field.getKey()).endsWith("_at")
                ? add(field.getValue(), times)
                : collect(field.getValue(), times, levels - 1);
      }
    } else if (json instanceof List<?> entries && levels > 0) {
      for (Object entry : entries) {
        readable &= collect(entry, times, levels - 1);
      }
    }
    return readable;
  }

  private static boolean add(@Nullable Object time, List<Instant> times) {
    if (time == null || time.equals(false) || time.equals("")) {
      return true;
    }
    double seconds = seconds(time);
    // Not a number is not within the limits either.
    if (!(seconds >= 0 && seconds <= LAST_NANOSECOND)) {
      return false;
    }
    while (seconds > LAST_SECOND) {
      seconds /= 1_000;
    }
    if (Math.round(seconds) != 0) {
      times.add(Instant.ofEpochSecond(Math.round(seconds)));
    }
    return true;
  }

  private static double seconds(Object time) {
    if (time instanceof Number number) {
      return number.doubleValue();
    }
    return time instanceof String text && DIGITS.matcher(text).matches()
        ? Double.parseDouble(text)
        : Double.NaN;
  }

  private static Instant latest(Payment payment, Instant end) {
    return latest(
        Stream.concat(
                Stream.of(
                    payment.startedAt(),
                    payment.vbankIssuedAt(),
                    payment.paidAt(),
                    payment.failedAt(),
                    payment.cancelledAt()),
                payment.depositHistory().stream().map(VbankDeposit::depositedAt))
            .filter(Objects::nonNull)
            .map(ChangeTime::inSeconds),
        end);
  }

  private static Instant latest(Stream<Instant> times, Instant end) {
    return times.filter(time -> !time.isAfter(end)).max(Instant::compareTo).orElse(Instant.EPOCH);
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
