package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.internal.paging.Windows;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentEventWithCursor;
import io.github.portonevertx.v2.payments.PaymentWithCursor;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Divides a listing of payments into adjacent time spans.
 *
 * <p>PortOne does not state whether the ends of a span belong to it. Each span therefore begins a
 * millisecond before the end of the span before it, and entries that both return are read once.
 */
final class TimeSpans {
  private static final Duration OVERLAP = Duration.ofMillis(1);

  /** The number of entries to remember: far more than are created within the overlap. */
  private static final int REMEMBERED = 1_000;

  private TimeSpans() {}

  /**
   * Returns the calls for the spans of a listing by pages, in the order of the listing.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when the listing cannot be divided
   */
  static List<Call> ofPages(Call call, ReadAhead ahead) {
    Duration span = ahead.span();
    if (span == null) {
      return List.of(call);
    }
    Map<?, ?> filter = call.parameters().get("filter") instanceof Map<?, ?> map ? map : Map.of();
    if (!call.action().equals("payments.list")
        || !"CREATED_AT".equals(filter.get("timestampType"))
        || !"REQUESTED_AT".equals(orDefault(filter.get("sortBy"), "REQUESTED_AT"))) {
      throw rejected(
          "divides only payments whose 'timestampType' is CREATED_AT, sorted by REQUESTED_AT");
    }
    if (call.parameters().get("page") instanceof Map<?, ?> page
        && !Integer.valueOf(0).equals(orDefault(page.get("number"), 0))) {
      throw rejected("divides only listings from their first page on");
    }
    List<Call> calls = new ArrayList<>();
    for (Windows.Window part : divide(filter, span)) {
      Map<Object, @Nullable Object> narrowed = new LinkedHashMap<>(filter);
      narrowed.put("from", part.from().toString());
      narrowed.put("until", part.to().toString());
      calls.add(call.with("filter", narrowed));
    }
    if (orDefault(filter.get("sortOrder"), "DESC").equals("DESC")) {
      Collections.reverse(calls);
    }
    return calls;
  }

  /**
   * Returns the calls for the spans of a listing by cursor, oldest first.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when the listing cannot be divided
   */
  static List<Call> ofCursor(Call call, ReadAhead ahead) {
    Duration span = ahead.span();
    if (span == null) {
      return List.of(call);
    }
    if (call.parameters().get("cursor") != null) {
      throw rejected("divides only listings without 'cursor'");
    }
    return divide(call.parameters(), span).stream()
        .map(part -> call.with("from", part.from().toString()).with("until", part.to().toString()))
        .toList();
  }

  private static List<Windows.Window> divide(Map<?, ?> parameters, Duration span) {
    Instant from = time(parameters, "from");
    Instant until = time(parameters, "until");
    if (until.isBefore(from)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'until' is before parameter 'from'");
    }
    Windows.requireDivisible(span, from, until);
    List<Windows.Window> parts = new ArrayList<>();
    Instant start = from;
    do {
      Instant end = start.plus(span).isBefore(until) ? start.plus(span) : until;
      parts.add(new Windows.Window(parts.isEmpty() ? start : start.minus(OVERLAP), end));
      start = end;
    } while (start.isBefore(until));
    return parts;
  }

  private static Instant time(Map<?, ?> parameters, String name) {
    try {
      return Instant.parse(String.valueOf(parameters.get(name)));
    } catch (DateTimeParseException e) {
      throw rejected("divides only listings with the times 'from' and 'until'");
    }
  }

  private static Object orDefault(@Nullable Object value, Object other) {
    return value == null ? other : value;
  }

  private static PortOneException rejected(String rule) {
    return PortOneException.of(
        FailureKind.INVALID_REQUEST, "parameter 'readAhead': its span " + rule);
  }

  /** Returns a test for entries that were not among the last ones. */
  static <T> Predicate<T> notRepeated(ReadAhead ahead) {
    if (ahead.span() == null) {
      return entry -> true;
    }
    Set<Object> last = new LinkedHashSet<>();
    return entry -> {
      if (!last.add(identity(entry))) {
        return false;
      }
      if (last.size() > REMEMBERED) {
        last.remove(last.iterator().next());
      }
      return true;
    };
  }

  /** Returns the identity of an entry; stores may use the same payment ids. */
  private static Object identity(Object entry) {
    if (entry instanceof PaymentWithCursor position) {
      return identity(position.payment());
    }
    if (entry instanceof PaymentEventWithCursor position) {
      return position.paymentEvent();
    }
    return entry instanceof Payment payment
        ? List.of(String.valueOf(payment.storeId()), payment.id())
        : entry;
  }
}
