package io.github.portonevertx.v2.reconciliation;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A range of dates, the first and the last included. */
public final class DateRange {
  private final JsonFields fields;

  private DateRange(JsonFields fields) {
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
    return "DateRange" + fields;
  }

  /** A builder of {@link DateRange}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the first date.
     *
     * @param from a date; required
     * @return this
     */
    public Builder from(LocalDate from) {
      fields = fields.with("from", Arguments.wire(from, LocalDate::toString));
      return this;
    }

    /**
     * Sets the last date.
     *
     * @param until a date; required
     * @return this
     */
    public Builder until(LocalDate until) {
      fields = fields.with("until", Arguments.wire(until, LocalDate::toString));
      return this;
    }

    /** {@return the object} */
    public DateRange build() {
      return new DateRange(fields);
    }
  }
}
