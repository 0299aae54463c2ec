package io.github.portonevertx.micrometer;

import java.util.Locale;

/** The values of tags. */
final class TagValues {
  private TagValues() {}

  /** Returns the name of an enum constant in lower case. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
