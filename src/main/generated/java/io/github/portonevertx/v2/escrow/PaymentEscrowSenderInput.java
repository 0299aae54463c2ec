package io.github.portonevertx.v2.escrow;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.SeparatedAddressInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sender of the goods of an escrow payment. */
public final class PaymentEscrowSenderInput {
  private final JsonFields fields;

  private PaymentEscrowSenderInput(JsonFields fields) {
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
    return "PaymentEscrowSenderInput" + fields;
  }

  /** A builder of {@link PaymentEscrowSenderInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the name.
     *
     * @param name any text that is not blank
     * @return this
     */
    public Builder name(String name) {
      fields = fields.with("name", name);
      return this;
    }

    /**
     * Sets the phone number.
     *
     * @param phoneNumber any text that is not blank
     * @return this
     */
    public Builder phoneNumber(String phoneNumber) {
      fields = fields.with("phoneNumber", phoneNumber);
      return this;
    }

    /**
     * Sets the postal code.
     *
     * @param zipcode any text that is not blank
     * @return this
     */
    public Builder zipcode(String zipcode) {
      fields = fields.with("zipcode", zipcode);
      return this;
    }

    /**
     * Sets the relationship of the sender to the shop.
     *
     * @param relationship any text that is not blank
     * @return this
     */
    public Builder relationship(String relationship) {
      fields = fields.with("relationship", relationship);
      return this;
    }

    /**
     * Sets the address.
     *
     * @param address built by its builder
     * @return this
     */
    public Builder address(SeparatedAddressInput address) {
      fields = fields.with("address", Arguments.wire(address, SeparatedAddressInput::parameters));
      return this;
    }

    /** {@return the object} */
    public PaymentEscrowSenderInput build() {
      return new PaymentEscrowSenderInput(fields);
    }
  }
}
