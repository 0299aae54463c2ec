package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.internal.values.JsonFields;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the goods in a parcel, for Welcome. Every method gives a changed copy. */
public final class EscrowProduct {
  private final JsonFields part;

  private EscrowProduct(JsonFields part) {
    this.part = part;
  }

  /**
   * Begins with what all goods have.
   *
   * @param id the shop's id of it
   * @param name what it is
   * @param amount what one costs, in the major unit, more than 0
   * @return the value
   */
  public static EscrowProduct of(String id, String name, BigDecimal amount) {
    return new EscrowProduct(
        JsonFields.empty().with("id", id).with("name", name).with("amount", amount));
  }

  /**
   * Adds a code of the goods.
   *
   * @param code the code
   * @return a copy
   */
  public EscrowProduct code(String code) {
    return new EscrowProduct(part.with("code", code));
  }

  /**
   * Says in which currency the amount is.
   *
   * @param currency {@code KRW} when not told
   * @return a copy
   */
  public EscrowProduct currency(String currency) {
    return new EscrowProduct(part.with("currency", currency));
  }

  /**
   * Says how many there are.
   *
   * @param quantity 1 when not told
   * @return a copy
   */
  public EscrowProduct quantity(int quantity) {
    return new EscrowProduct(part.with("quantity", quantity));
  }

  /**
   * Adds a mark.
   *
   * @param tag the mark
   * @return a copy
   */
  public EscrowProduct tag(String tag) {
    return new EscrowProduct(part.with("tag", tag));
  }

  Map<String, @Nullable Object> values() {
    return part.values();
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return "EscrowProduct" + part;
  }
}
