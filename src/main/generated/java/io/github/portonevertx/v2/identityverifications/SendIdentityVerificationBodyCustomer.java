package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The person whose identity is to be verified. */
public final class SendIdentityVerificationBodyCustomer {
  private final JsonFields fields;

  private SendIdentityVerificationBodyCustomer(JsonFields fields) {
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
    return "SendIdentityVerificationBodyCustomer" + fields;
  }

  /** A builder of {@link SendIdentityVerificationBodyCustomer}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the merchant's id of the customer.
     *
     * @param id any text that is not blank
     * @return this
     */
    public Builder id(String id) {
      fields = fields.with("id", id);
      return this;
    }

    /**
     * Sets the name.
     *
     * @param name any text that is not blank; required
     * @return this
     */
    public Builder name(String name) {
      fields = fields.with("name", name);
      return this;
    }

    /**
     * Sets the phone number.
     *
     * @param phoneNumber any text that is not blank; required
     * @return this
     */
    public Builder phoneNumber(String phoneNumber) {
      fields = fields.with("phoneNumber", phoneNumber);
      return this;
    }

    /**
     * Sets the number that identifies the person.
     *
     * @param identityNumber any text that is not blank
     * @return this
     */
    public Builder identityNumber(String identityNumber) {
      fields = fields.with("identityNumber", identityNumber);
      return this;
    }

    /**
     * Sets the IP address of the person.
     *
     * @param ipAddress by which PortOne limits requests; required
     * @return this
     */
    public Builder ipAddress(String ipAddress) {
      fields = fields.with("ipAddress", ipAddress);
      return this;
    }

    /** {@return the object} */
    public SendIdentityVerificationBodyCustomer build() {
      return new SendIdentityVerificationBodyCustomer(fields);
    }
  }
}
