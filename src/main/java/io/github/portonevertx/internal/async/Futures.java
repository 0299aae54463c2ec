package io.github.portonevertx.internal.async;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls code that may throw instead of returning a future. */
public final class Futures {
  private Futures() {}

  /**
   * Returns the future that {@code code} returns, or a failed future when it throws or returns
   * null.
   *
   * <p>All {@link Throwable}s are caught, including {@code Error}s and checked exceptions thrown
   * through generics: an uncaught one would occupy a slot of a limit forever or never complete the
   * caller's future. This applies to {@code OutOfMemoryError} and the other {@code
   * VirtualMachineError}s too. Vert.x would only log them and continue; a JVM that is to terminate
   * at the first one is started with {@code -XX:+ExitOnOutOfMemoryError}, which applies whether or
   * not the error is caught.
   *
   * @return fails with the thrown object unchanged; {@link Defect#of} converts it to an exception
   *     for callers
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
