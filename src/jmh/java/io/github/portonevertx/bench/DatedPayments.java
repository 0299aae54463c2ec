package io.github.portonevertx.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The payments of days with the same number of payments each, at equal distances in time, as JSON.
 * They differ in id and time only, so that making one costs about as much as copying it.
 */
final class DatedPayments {
  private static final String NUMBER = "@".repeat(9);
  private static final char NUMBER_MARK = '@';
  private static final char TIME_MARK = '~';
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final byte[] payment;
  private final int[] numbers;
  private final int[] times;
  private final Function<Instant, String> timeText;
  private final long perDay;

  private DatedPayments(String text, long perDay, Function<Instant, String> timeText) {
    this.payment = text.getBytes(StandardCharsets.UTF_8);
    this.numbers = starts(NUMBER_MARK);
    this.times = starts(TIME_MARK);
    this.perDay = perDay;
    this.timeText = timeText;
  }

  static DatedPayments v1(long perDay) {
    String time = String.valueOf(TIME_MARK).repeat(10);
    return new DatedPayments(
        ListingPages.V1_PAYMENT
            .replace(ListingPages.PLACE, NUMBER)
            .replace("1764000000", time)
            .replace("1763999950", time),
        perDay,
        at -> String.valueOf(at.getEpochSecond()));
  }

  static DatedPayments v2(long perDay) {
    String time = String.valueOf(TIME_MARK).repeat("2026-11-20T00:00:01Z".length());
    return new DatedPayments(
        ListingPages.V2_PAYMENT
            .replace(ListingPages.PLACE, NUMBER)
            .replace("2026-11-20T00:00:01Z", time),
        perDay,
        Instant::toString);
  }

  private int[] starts(char mark) {
    return IntStream.range(0, payment.length)
        .filter(i -> payment[i] == mark && (i == 0 || payment[i - 1] != mark))
        .toArray();
  }

  /** Returns the number of payments before a whole second. */
  long before(Instant time) {
    long seconds = time.getEpochSecond() - ListingPages.START.getEpochSecond();
    return (Math.max(0, seconds) * perDay + DAY - 1) / DAY;
  }

  /** Returns the number of payments until the end of a second. */
  long until(Instant second) {
    return before(second.plusSeconds(1));
  }

  private Instant time(long number) {
    return ListingPages.START.plusSeconds(number * DAY / perDay);
  }

  /** Returns the payment whose id ends with its number. */
  byte[] withId(String id) {
    return withNumber(Long.parseLong(id.substring(id.length() - NUMBER.length())));
  }

  private byte[] withNumber(long number) {
    byte[] copy = payment.clone();
    fill(copy, 0, number);
    return copy;
  }

  private void fill(byte[] target, int at, long number) {
    put(target, at, numbers, String.format(Locale.ROOT, "%0" + NUMBER.length() + "d", number));
    put(target, at, times, timeText.apply(time(number)));
  }

  private static void put(byte[] target, int at, int[] places, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    for (int place : places) {
      System.arraycopy(ascii, 0, target, at + place, ascii.length);
    }
  }

  /**
   * Returns a list of payments, the newest first, between two texts.
   *
   * @param count the number of payments
   * @param newest the number of the first one
   */
  byte[] list(String head, long newest, int count, String tail) {
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] end = tail.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + count * (payment.length + 1) + end.length];
    System.arraycopy(start, 0, all, 0, start.length);
    int at = start.length;
    for (int i = 0; i < count; i++) {
      System.arraycopy(payment, 0, all, at, payment.length);
      fill(all, at, newest - i);
      at += payment.length;
      all[at++] = (byte) (i == count - 1 ? ' ' : ',');
    }
    System.arraycopy(end, 0, all, at, end.length);
    return all;
  }
}
