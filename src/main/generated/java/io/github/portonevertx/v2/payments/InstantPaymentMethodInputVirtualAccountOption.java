package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of a virtual account to issue, and its fixed number. */
public final class InstantPaymentMethodInputVirtualAccountOption {
  private final JsonFields fields;

  private InstantPaymentMethodInputVirtualAccountOption(JsonFields fields) {
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
    return "InstantPaymentMethodInputVirtualAccountOption" + fields;
  }

  /** A builder of {@link InstantPaymentMethodInputVirtualAccountOption}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the kind.
     *
     * @param type one of PortOne's values; required
     * @return this
     */
    public Builder type(InstantPaymentMethodInputVirtualAccountOptionType type) {
      fields =
          fields.with(
              "type",
              Arguments.wire(type, InstantPaymentMethodInputVirtualAccountOptionType::wire));
      return this;
    }

    /**
     * Sets the account.
     *
     * @param fixed for a fixed one
     * @return this
     */
    public Builder fixed(InstantPaymentMethodInputVirtualAccountOptionFixed fixed) {
      fields =
          fields.with(
              "fixed",
              Arguments.wire(
                  fixed, InstantPaymentMethodInputVirtualAccountOptionFixed::parameters));
      return this;
    }

    /** {@return the object} */
    public InstantPaymentMethodInputVirtualAccountOption build() {
      return new InstantPaymentMethodInputVirtualAccountOption(fields);
    }
  }
}
