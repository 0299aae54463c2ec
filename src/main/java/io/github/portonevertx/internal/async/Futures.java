package io.github.portonevertx.internal.async;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls code that may throw where it should return a future. */
public final class Futures {
  private Futures() {}

  /**
   * Returns the future that {@code code} returns, and a failed one when it throws or returns null.
   *
   * <p>All {@link Throwable}s are caught, {@code Error}s and checked exceptions thrown through
   * generics included: one that escapes would leave a place in a limit taken or a caller without an
   * answer. That holds for {@code OutOfMemoryError} and the other {@code VirtualMachineError}s too.
   * Vert.x would only log them and go on; a JVM that is to end at the first one is started with
   * {@code -XX:+ExitOnOutOfMemoryError}, which acts when the error is created, caught or not.
   *
   * @return fails with what was thrown, as it is; {@link Defect#of} makes an exception for callers
   *     of it
   */
  public static <T> Future<T> call(Supplier<? extends @Nullable Future<T>> code) {
    try {
      Future<T> result = code.get();
      return result != null
          ? result
          : Future.failedFuture(new NullPointerException("no future was returned"));
    } catch (Throwable e) {
      return Future.failedFuture(e);
    }
  }
}
