package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number and size of the page to read. */
public final class PageInput {
  private final JsonFields fields;

  private PageInput(JsonFields fields) {
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
    return "PageInput" + fields;
  }

  /** A builder of {@link PageInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the number of the page.
     *
     * @param number counted from 0
     * @return this
     */
    public Builder number(int number) {
      fields = fields.with("number", number);
      return this;
    }

    /**
     * Sets the number of entries of a page.
     *
     * @param size 10 by default
     * @return this
     */
    public Builder size(int size) {
      fields = fields.with("size", size);
      return this;
    }

    /** {@return the object} */
    public PageInput build() {
      return new PageInput(fields);
    }
  }
}
