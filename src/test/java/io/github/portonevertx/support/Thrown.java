package io.github.portonevertx.support;

import java.util.List;

/** Throwables that foreign code may throw, checked exceptions included. */
public final class Thrown {
  /** A text that must not appear in any output. */
  public static final String MESSAGE = "secret-in-a-text";

  private Thrown() {}

  /** Returns one of each kind. */
  public static List<Throwable> kinds() {
    return List.of(
        new IllegalStateException(MESSAGE),
        new AssertionError(MESSAGE),
        new NoClassDefFoundError(MESSAGE),
        new StackOverflowError(MESSAGE),
        new InternalError(MESSAGE),
        new java.io.IOException(MESSAGE, new IllegalStateException(MESSAGE)));
  }

  /** Throws anything from a method without a throws clause, as Kotlin and generics can. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  public static <T, E extends Throwable> T raise(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
