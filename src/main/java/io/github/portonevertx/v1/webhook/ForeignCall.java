package io.github.portonevertx.v1.webhook;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls code of the application, which may throw anything instead of failing its future. */
final class ForeignCall {
  private ForeignCall() {}

  /**
   * Calls it.
   *
   * @return its future; a failed one when it throws, be it an {@code Error} or a checked exception
   *     of a language that has none, and when it returns null
   */
  static <T> Future<T> of(Supplier<? extends @Nullable Future<T>> call) {
    try {
      @Nullable Future<T> future = call.get();
      return future != null
          ? future
          : Future.failedFuture(new NullPointerException("null was returned instead of a future"));
    } catch (Throwable thrown) {
      return Future.failedFuture(thrown);
    }
  }
}
