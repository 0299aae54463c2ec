package io.github.portonevertx.internal.async;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogLine;
import org.jspecify.annotations.Nullable;

/**
 * Turns any {@link Throwable} into a {@link PortOneException}.
 *
 * <p>Messages of exceptions from other code may contain a secret or personal data, so only the
 * classes and stack traces are kept, including those of the causes.
 */
public final class Defect {
  /** The number of causes that are kept; a chain of causes may be a cycle. */
  private static final int MOST_CAUSES = 5;

  private Defect() {}

  /**
   * Returns the exception that callers get for any failure: a {@link PortOneException} unchanged,
   * and any other failure as {@link FailureKind#INTERNAL}, which is also logged with its stack
   * trace.
   *
   * @param where the beginning of the text of the failure, before the class of {@code thrown}
   * @param thrown what was thrown, including {@code Error}s; null when there is neither a value nor
   *     a failure
   */
  public static PortOneException of(String where, @Nullable Throwable thrown) {
    if (thrown instanceof PortOneException known) {
      return known;
    }
    PortOneException defect =
        thrown == null
            ? PortOneException.of(FailureKind.INTERNAL, where + ": no result")
            : withoutMessages(where + ": ", thrown, MOST_CAUSES);
    LogLine.DEFECT.logFailure(defect, defect.text());
    return defect;
  }

  private static PortOneException withoutMessages(String prefix, Throwable thrown, int causes) {
    Throwable cause = thrown.getCause();
    PortOneException copy =
        PortOneException.of(
            FailureKind.INTERNAL,
            prefix + nameOf(thrown),
            cause == null || causes == 0 ? null : withoutMessages("", cause, causes - 1));
    copy.setStackTrace(thrown.getStackTrace());
    return copy;
  }

  private static String nameOf(Throwable thrown) {
    String simple = thrown.getClass().getSimpleName();
    return simple.isEmpty() ? thrown.getClass().getName() : simple;
  }
}
