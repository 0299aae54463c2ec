package io.github.portonevertx.v2.promotions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card company whose cards a PG has promotions for.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PgPromotionCardCompany(@JsonValue String wire) {
  /** {@code KOREA_DEVELOPMENT_BANK}. */
  public static final PgPromotionCardCompany KOREA_DEVELOPMENT_BANK =
      new PgPromotionCardCompany("KOREA_DEVELOPMENT_BANK");

  /** {@code KFCC}. */
  public static final PgPromotionCardCompany KFCC = new PgPromotionCardCompany("KFCC");

  /** {@code SHINHYUP}. */
  public static final PgPromotionCardCompany SHINHYUP = new PgPromotionCardCompany("SHINHYUP");

  /** {@code EPOST}. */
  public static final PgPromotionCardCompany EPOST = new PgPromotionCardCompany("EPOST");

  /** {@code SAVINGS_BANK_KOREA}. */
  public static final PgPromotionCardCompany SAVINGS_BANK_KOREA =
      new PgPromotionCardCompany("SAVINGS_BANK_KOREA");

  /** {@code KAKAO_BANK}. */
  public static final PgPromotionCardCompany KAKAO_BANK = new PgPromotionCardCompany("KAKAO_BANK");

  /** {@code WOORI_CARD}. */
  public static final PgPromotionCardCompany WOORI_CARD = new PgPromotionCardCompany("WOORI_CARD");

  /** {@code BC_CARD}. */
  public static final PgPromotionCardCompany BC_CARD = new PgPromotionCardCompany("BC_CARD");

  /** {@code GWANGJU_CARD}. */
  public static final PgPromotionCardCompany GWANGJU_CARD =
      new PgPromotionCardCompany("GWANGJU_CARD");

  /** {@code SAMSUNG_CARD}. */
  public static final PgPromotionCardCompany SAMSUNG_CARD =
      new PgPromotionCardCompany("SAMSUNG_CARD");

  /** {@code SHINHAN_CARD}. */
  public static final PgPromotionCardCompany SHINHAN_CARD =
      new PgPromotionCardCompany("SHINHAN_CARD");

  /** {@code HYUNDAI_CARD}. */
  public static final PgPromotionCardCompany HYUNDAI_CARD =
      new PgPromotionCardCompany("HYUNDAI_CARD");

  /** {@code LOTTE_CARD}. */
  public static final PgPromotionCardCompany LOTTE_CARD = new PgPromotionCardCompany("LOTTE_CARD");

  /** {@code SUHYUP_CARD}. */
  public static final PgPromotionCardCompany SUHYUP_CARD =
      new PgPromotionCardCompany("SUHYUP_CARD");

  /** {@code CITI_CARD}. */
  public static final PgPromotionCardCompany CITI_CARD = new PgPromotionCardCompany("CITI_CARD");

  /** {@code NH_CARD}. */
  public static final PgPromotionCardCompany NH_CARD = new PgPromotionCardCompany("NH_CARD");

  /** {@code JEONBUK_CARD}. */
  public static final PgPromotionCardCompany JEONBUK_CARD =
      new PgPromotionCardCompany("JEONBUK_CARD");

  /** {@code JEJU_CARD}. */
  public static final PgPromotionCardCompany JEJU_CARD = new PgPromotionCardCompany("JEJU_CARD");

  /** {@code HANA_CARD}. */
  public static final PgPromotionCardCompany HANA_CARD = new PgPromotionCardCompany("HANA_CARD");

  /** {@code KOOKMIN_CARD}. */
  public static final PgPromotionCardCompany KOOKMIN_CARD =
      new PgPromotionCardCompany("KOOKMIN_CARD");

  /** {@code K_BANK}. */
  public static final PgPromotionCardCompany K_BANK = new PgPromotionCardCompany("K_BANK");

  /** {@code TOSS_BANK}. */
  public static final PgPromotionCardCompany TOSS_BANK = new PgPromotionCardCompany("TOSS_BANK");

  /** {@code MIRAE_ASSET_SECURITIES}. */
  public static final PgPromotionCardCompany MIRAE_ASSET_SECURITIES =
      new PgPromotionCardCompany("MIRAE_ASSET_SECURITIES");

  private static final Map<String, PgPromotionCardCompany> KNOWN =
      Stream.of(
              KOREA_DEVELOPMENT_BANK,
              KFCC,
              SHINHYUP,
              EPOST,
              SAVINGS_BANK_KOREA,
              KAKAO_BANK,
              WOORI_CARD,
              BC_CARD,
              GWANGJU_CARD,
              SAMSUNG_CARD,
              SHINHAN_CARD,
              HYUNDAI_CARD,
              LOTTE_CARD,
              SUHYUP_CARD,
              CITI_CARD,
              NH_CARD,
              JEONBUK_CARD,
              JEJU_CARD,
              HANA_CARD,
              KOOKMIN_CARD,
              K_BANK,
              TOSS_BANK,
              MIRAE_ASSET_SECURITIES)
          .collect(Collectors.toUnmodifiableMap(PgPromotionCardCompany::wire, Function.identity()));

  /** Checks that the value is present. */
  public PgPromotionCardCompany {
    Arguments.required(wire, "pgPromotionCardCompany");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PgPromotionCardCompany of(String wire) {
    PgPromotionCardCompany known = KNOWN.get(Arguments.required(wire, "pgPromotionCardCompany"));
    return known != null ? known : new PgPromotionCardCompany(wire);
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
