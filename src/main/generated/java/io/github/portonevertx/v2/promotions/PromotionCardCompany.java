package io.github.portonevertx.v2.promotions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card company whose cards PortOne has promotions for.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PromotionCardCompany(@JsonValue String wire) {
  /** {@code WOORI_CARD}. */
  public static final PromotionCardCompany WOORI_CARD = new PromotionCardCompany("WOORI_CARD");

  /** {@code BC_CARD}. */
  public static final PromotionCardCompany BC_CARD = new PromotionCardCompany("BC_CARD");

  /** {@code SAMSUNG_CARD}. */
  public static final PromotionCardCompany SAMSUNG_CARD = new PromotionCardCompany("SAMSUNG_CARD");

  /** {@code SHINHAN_CARD}. */
  public static final PromotionCardCompany SHINHAN_CARD = new PromotionCardCompany("SHINHAN_CARD");

  /** {@code HYUNDAI_CARD}. */
  public static final PromotionCardCompany HYUNDAI_CARD = new PromotionCardCompany("HYUNDAI_CARD");

  /** {@code LOTTE_CARD}. */
  public static final PromotionCardCompany LOTTE_CARD = new PromotionCardCompany("LOTTE_CARD");

  /** {@code NH_CARD}. */
  public static final PromotionCardCompany NH_CARD = new PromotionCardCompany("NH_CARD");

  /** {@code HANA_CARD}. */
  public static final PromotionCardCompany HANA_CARD = new PromotionCardCompany("HANA_CARD");

  /** {@code KOOKMIN_CARD}. */
  public static final PromotionCardCompany KOOKMIN_CARD = new PromotionCardCompany("KOOKMIN_CARD");

  private static final Map<String, PromotionCardCompany> KNOWN =
      Stream.of(
              WOORI_CARD,
              BC_CARD,
              SAMSUNG_CARD,
              SHINHAN_CARD,
              HYUNDAI_CARD,
              LOTTE_CARD,
              NH_CARD,
              HANA_CARD,
              KOOKMIN_CARD)
          .collect(Collectors.toUnmodifiableMap(PromotionCardCompany::wire, Function.identity()));

  /** Checks that the value is present. */
  public PromotionCardCompany {
    Arguments.required(wire, "promotionCardCompany");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PromotionCardCompany of(String wire) {
    PromotionCardCompany known = KNOWN.get(Arguments.required(wire, "promotionCardCompany"));
    return known != null ? known : new PromotionCardCompany(wire);
  }

  /**
   * Returns whether the value is one of the constants.
   *
   * @return false for a value that PortOne added later
   */
  public boolean isKnown() {
    return KNOWN.containsKey(wire);
  }

  /** Returns PortOne's value. */
  @Override
  public String toString() {
    return wire;
  }
}
