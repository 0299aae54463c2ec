package io.github.portonevertx.internal.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of the fields of response records that PortOne may omit. */
public final class Fields {
  private Fields() {}

  /**
   * Returns the value if it is not null. The failure contains PortOne's name of the field, which a
   * reader finds in PortOne's documentation.
   */
  public static <T> T required(@Nullable T value, String wireName) {
    if (value == null) {
      throw new MissingFieldException(wireName);
    }
    return value;
  }

  /**
   * Returns an unmodifiable copy without null elements. A list that is null or absent becomes
   * empty, because older bodies lack lists that newer ones send empty. Null elements carry no
   * information and must not turn an answered request into a failure.
   */
  public static <T> List<T> list(@Nullable List<T> values) {
    if (values == null || values.isEmpty()) {
      return List.of();
    }
    // The list was made by the parser, so this is called for each record that is read.
    return hasNull(values)
        ? values.stream().filter(Objects::nonNull).toList()
        : List.copyOf(values);
  }

  private static boolean hasNull(List<?> values) {
    for (Object value : values) {
      if (value == null) {
        return true;
      }
    }
    return false;
  }
}
