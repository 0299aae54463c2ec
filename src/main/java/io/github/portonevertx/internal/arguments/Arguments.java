package io.github.portonevertx.internal.arguments;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Request;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.async.Failures;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks and conversions of the arguments of public methods; an invalid argument fails the returned
 * future.
 */
public final class Arguments {
  private Arguments() {}

  /**
   * Returns the value if it is not null.
   *
   * @param name of the parameter
   * @throws PortOneException {@code INVALID_REQUEST} that names the parameter when it is null
   */
  public static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw PortOneException.of(FailureKind.INVALID_REQUEST, "parameter '" + name + "' is null");
    }
    return value;
  }

  /**
   * Returns an unmodifiable copy of a list without nulls.
   *
   * @param name of the parameter
   * @throws PortOneException {@code INVALID_REQUEST} that names the parameter when it or one of its
   *     items is null
   */
  public static <T> List<T> items(@Nullable Collection<? extends @Nullable T> values, String name) {
    List<T> items = new ArrayList<>();
    for (T item : required(values, name)) {
      if (item == null) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST,
            "parameter '" + name + "' item " + items.size() + " is null");
      }
      items.add(item);
    }
    return List.copyOf(items);
  }

  /**
   * Returns the future of a call, or a failed future when an argument is rejected while the call is
   * created.
   *
   * @param action of the call
   * @param call creates the call and sends it
   */
  public static <T> Future<T> checked(String action, Supplier<Future<T>> call) {
    try {
      return call.get();
    } catch (PortOneException e) {
      return Future.failedFuture(Failures.named(e, action));
    }
  }

  /**
   * Sends a request and returns its decoded answer.
   *
   * @param action of the request
   * @param request null fails the future with {@code INVALID_REQUEST}
   * @param decoder reads the answer
   */
  public static <T> Future<T> sent(
      Transport transport, String action, @Nullable Request request, Function<Reply, T> decoder) {
    return checked(
        action, () -> transport.send(required(request, "request").toCall()).map(decoder));
  }

  /**
   * Returns the wire form of a value, and null for null, which is rejected under the name of the
   * parameter when the call is sent.
   *
   * @param wire such as {@code ProductType::wire}
   */
  public static <T, R> @Nullable R wire(@Nullable T value, Function<T, R> wire) {
    return value == null ? null : wire.apply(value);
  }

  /**
   * Returns the wire forms of the items of a list, and null for null; a null item stays null, so
   * that it is rejected under the name of the parameter when the call is sent.
   *
   * @param wire such as {@code ProductType::wire}
   */
  public static <T, R> @Nullable List<@Nullable R> wires(
      @Nullable Collection<? extends @Nullable T> values, Function<T, R> wire) {
    if (values == null) {
      return null;
    }
    List<@Nullable R> wires = new ArrayList<>(values.size());
    for (T value : values) {
      wires.add(wire(value, wire));
    }
    return wires;
  }

  /**
   * Returns the wire form of a day, such as {@code 20300401}, and null for null. A year outside 1
   * to 9999 becomes a text that is rejected when the call is sent.
   */
  public static @Nullable String day(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    // The formatter throws for other years, but a builder must not throw.
    return isWritable(day.getYear())
        ? DateTimeFormatter.BASIC_ISO_DATE.format(day)
        : day.toString();
  }

  /**
   * Returns the wire form of a month, such as {@code 2030-04}, and null for null. A year outside 1
   * to 9999 becomes a text that is rejected when the call is sent.
   */
  public static @Nullable String month(@Nullable YearMonth month) {
    if (month == null) {
      return null;
    }
    return isWritable(month.getYear()) ? month.toString() : month.atDay(1).toString();
  }

  private static boolean isWritable(int year) {
    return year >= 1 && year <= 9999;
  }
}
