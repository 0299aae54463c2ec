package io.github.portonevertx.v1.payments;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The buyer of a payment, as requests send it. Lengths are those of PortOne's specification.
 *
 * <pre>{@code
 * Buyer.builder().name("홍길동").email("hong@example.com").build()
 * }</pre>
 *
 * @param name up to 16 characters; {@code null} when it is not given, as every field
 * @param email up to 64 characters
 * @param tel up to 16 characters
 * @param addr up to 128 characters
 * @param postcode up to 8 characters
 */
public record Buyer(
    @Nullable String name,
    @Nullable String email,
    @Nullable String tel,
    @Nullable String addr,
    @Nullable String postcode) {

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the fields that are given, by the names of PortOne's parameters.
   *
   * @return such as {@code buyer_name}
   */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "buyer_name", name);
    put(parameters, "buyer_email", email);
    put(parameters, "buyer_tel", tel);
    put(parameters, "buyer_addr", addr);
    put(parameters, "buyer_postcode", postcode);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  /** Returns the names of the fields that are given; their values are people's data. */
  @Override
  public String toString() {
    return "Buyer" + parameters().keySet();
  }

  /** A builder of {@link Buyer}. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String tel;
    private @Nullable String addr;
    private @Nullable String postcode;

    private Builder() {}

    /**
     * Sets the name.
     *
     * @param name up to 16 characters
     * @return this
     */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /**
     * Sets the email address.
     *
     * @param email up to 64 characters
     * @return this
     */
    public Builder email(@Nullable String email) {
      this.email = email;
      return this;
    }

    /**
     * Sets the phone number.
     *
     * @param tel up to 16 characters
     * @return this
     */
    public Builder tel(@Nullable String tel) {
      this.tel = tel;
      return this;
    }

    /**
     * Sets the address.
     *
     * @param addr up to 128 characters
     * @return this
     */
    public Builder addr(@Nullable String addr) {
      this.addr = addr;
      return this;
    }

    /**
     * Sets the postal code.
     *
     * @param postcode up to 8 characters
     * @return this
     */
    public Builder postcode(@Nullable String postcode) {
      this.postcode = postcode;
      return this;
    }

    /** {@return the buyer} */
    public Buyer build() {
      return new Buyer(name, email, tel, addr, postcode);
    }
  }
}
