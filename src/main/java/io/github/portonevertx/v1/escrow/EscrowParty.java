package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sender or the recipient of a parcel. The PG decides which fields are required. */
public final class EscrowParty {
  private final JsonFields fields;

  private EscrowParty(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "EscrowParty" + fields;
  }

  /** A builder of {@link EscrowParty}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the name.
     *
     * @param name the name
     * @return this
     */
    public Builder name(String name) {
      fields = fields.with("name", name);
      return this;
    }

    /**
     * Sets the phone number.
     *
     * @param tel the number
     * @return this
     */
    public Builder tel(String tel) {
      fields = fields.with("tel", tel);
      return this;
    }

    /**
     * Sets the address.
     *
     * @param addr in one line
     * @return this
     */
    public Builder addr(String addr) {
      fields = fields.with("addr", addr);
      return this;
    }

    /**
     * Sets the postal code.
     *
     * @param postcode the code
     * @return this
     */
    public Builder postcode(String postcode) {
      fields = fields.with("postcode", postcode);
      return this;
    }

    /**
     * Sets the relationship of a sender to the shop; it is rejected for a recipient.
     *
     * @param relationship such as the shop itself
     * @return this
     */
    public Builder relationship(String relationship) {
      fields = fields.with("relationship", relationship);
      return this;
    }

    /**
     * Sets the address in two lines, for the new Smartro module.
     *
     * @param line1 the street and number
     * @param line2 the rest
     * @return this
     */
    public Builder formedAddress(String line1, String line2) {
      fields =
          fields.with(
              "formed_address",
              JsonFields.empty()
                  .with("address_line_1", line1)
                  .with("address_line_2", line2)
                  .values());
      return this;
    }

    /** {@return the party} */
    public EscrowParty build() {
      return new EscrowParty(fields);
    }
  }
}
