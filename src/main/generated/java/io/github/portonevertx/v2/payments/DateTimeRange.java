package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A time span with a first and a last time. */
public final class DateTimeRange {
  private final JsonFields fields;

  private DateTimeRange(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the fields that are set.
   *
   * @return the values, by PortOne's names
   */
  public Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "DateTimeRange" + fields;
  }

  /** A builder of {@link DateTimeRange}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the beginning of the time span.
     *
     * @param from a time; required
     * @return this
     */
    public Builder from(Instant from) {
      fields = fields.with("from", Arguments.wire(from, Instant::toString));
      return this;
    }

    /**
     * Sets the end of the time span.
     *
     * @param until a time; required
     * @return this
     */
    public Builder until(Instant until) {
      fields = fields.with("until", Arguments.wire(until, Instant::toString));
      return this;
    }

    /** {@return the object} */
    public DateTimeRange build() {
      return new DateTimeRange(fields);
    }
  }
}
