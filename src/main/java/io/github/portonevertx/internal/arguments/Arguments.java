package io.github.portonevertx.internal.arguments;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Arguments of public methods that must not be null, refused as a wrong parameter is. */
public final class Arguments {
  private Arguments() {}

  /**
   * Returns the value.
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
   * Returns the future of a call, failed when an argument is refused while the call is made up.
   *
   * @param action of the call
   * @param call makes up the call and sends it
   */
  public static <T> Future<T> checked(String action, Supplier<Future<T>> call) {
    try {
      return call.get();
    } catch (PortOneException e) {
      return Future.failedFuture(e.action() != null ? e : e.toBuilder().action(action).build());
    }
  }
}
