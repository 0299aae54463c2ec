package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a parcel, or who gets it. Every method gives a changed copy; which of them are needed
 * is for the PG to say.
 */
public final class EscrowParty {
  private final JsonFields part;

  private EscrowParty(JsonFields part) {
    this.part = part;
  }

  /**
   * Begins with the name.
   *
   * @param name the name
   * @return the value
   */
  public static EscrowParty named(String name) {
    return new EscrowParty(JsonFields.empty().with("name", name));
  }

  /**
   * Adds their phone number.
   *
   * @param tel the number
   * @return a copy
   */
  public EscrowParty tel(String tel) {
    return new EscrowParty(part.with("tel", tel));
  }

  /**
   * Adds their address.
   *
   * @param addr in one line
   * @return a copy
   */
  public EscrowParty addr(String addr) {
    return new EscrowParty(part.with("addr", addr));
  }

  /**
   * Adds their postal code.
   *
   * @param postcode the code
   * @return a copy
   */
  public EscrowParty postcode(String postcode) {
    return new EscrowParty(part.with("postcode", postcode));
  }

  /**
   * Says what the sender is to the shop. Of a receiver it is refused.
   *
   * @param relationship such as the shop itself
   * @return a copy
   */
  public EscrowParty relationship(String relationship) {
    return new EscrowParty(part.with("relationship", relationship));
  }

  /**
   * Adds their address in two lines, for the new Smartro module.
   *
   * @param line1 the street and number
   * @param line2 the rest
   * @return a copy
   */
  public EscrowParty formedAddress(String line1, String line2) {
    return new EscrowParty(
        part.with(
            "formed_address",
            JsonFields.empty()
                .with("address_line_1", line1)
                .with("address_line_2", line2)
                .values()));
  }

  Map<String, @Nullable Object> values() {
    return part.values();
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return "EscrowParty" + part;
  }
}
