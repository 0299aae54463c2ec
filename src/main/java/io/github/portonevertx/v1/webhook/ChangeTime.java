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
 * The time of a payment's last change. PortOne does not report it, so it is the latest of the
 * reported times.
 */
final class ChangeTime {
  /** A time in the year 5138: a larger number is in milliseconds or a smaller unit. */
  private static final long LAST_SECOND = 100_000_000_000L;

  private static final double LAST_NANOSECOND = LAST_SECOND * 1e9;

  /** The levels of nesting: a payment, a list in it, and an entry of the list. */
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
   * Returns the latest time, not after {@code end}, of a payment that cannot be decoded. It
   * considers all fields named {@code ..._at}, including those of refunds and deposits.
   *
   * @param fields of the payment
   * @param unknown returned when one of the times cannot be read, or there is none
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
    // NaN is outside of these limits as well.
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

  /**
   * Converts a time that PortOne sent in milliseconds or microseconds and that was read as seconds.
   */
  private static Instant inSeconds(Instant time) {
    long seconds = time.getEpochSecond();
    while (seconds > LAST_SECOND) {
      seconds /= 1_000;
    }
    return Instant.ofEpochSecond(seconds);
  }
}
