package io.github.portonevertx.internal.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the constructors of response records do with fields PortOne may leave out. */
public final class Fields {
  private Fields() {}

  /**
   * The value, or a refusal that names the field as it is spelt on the wire: whoever reads the
   * message has PortOne's body or documentation at hand, not our source.
   */
  public static <T> T required(@Nullable T value, String wireName) {
    if (value == null) {
      throw new MissingFieldException(wireName);
    }
    return value;
  }

  /**
   * An unmodifiable copy; empty for a list that is null or absent, because older bodies lack lists
   * that newer ones send empty. Null elements are dropped: they say nothing a caller could use, and
   * would otherwise turn an answered request into a failure.
   */
  public static <T> List<T> list(@Nullable List<T> values) {
    // Most lists are empty; a stream would cost more than the rest of the record's construction.
    return values == null || values.isEmpty()
        ? List.of()
        : values.stream().filter(Objects::nonNull).toList();
  }
}
