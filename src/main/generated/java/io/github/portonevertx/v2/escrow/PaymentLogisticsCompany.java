package io.github.portonevertx.v2.escrow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A carrier of parcels.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentLogisticsCompany(@JsonValue String wire) {
  /** {@code LOTTE}. */
  public static final PaymentLogisticsCompany LOTTE = new PaymentLogisticsCompany("LOTTE");

  /** {@code LOGEN}. */
  public static final PaymentLogisticsCompany LOGEN = new PaymentLogisticsCompany("LOGEN");

  /** {@code DONGWON}. */
  public static final PaymentLogisticsCompany DONGWON = new PaymentLogisticsCompany("DONGWON");

  /** {@code POST}. */
  public static final PaymentLogisticsCompany POST = new PaymentLogisticsCompany("POST");

  /** {@code CJ}. */
  public static final PaymentLogisticsCompany CJ = new PaymentLogisticsCompany("CJ");

  /** {@code HANJIN}. */
  public static final PaymentLogisticsCompany HANJIN = new PaymentLogisticsCompany("HANJIN");

  /** {@code DAESIN}. */
  public static final PaymentLogisticsCompany DAESIN = new PaymentLogisticsCompany("DAESIN");

  /** {@code ILYANG}. */
  public static final PaymentLogisticsCompany ILYANG = new PaymentLogisticsCompany("ILYANG");

  /** {@code KYUNGDONG}. */
  public static final PaymentLogisticsCompany KYUNGDONG = new PaymentLogisticsCompany("KYUNGDONG");

  /** {@code CHUNIL}. */
  public static final PaymentLogisticsCompany CHUNIL = new PaymentLogisticsCompany("CHUNIL");

  /** {@code POST_REGISTERED}. */
  public static final PaymentLogisticsCompany POST_REGISTERED =
      new PaymentLogisticsCompany("POST_REGISTERED");

  /** {@code GS}. */
  public static final PaymentLogisticsCompany GS = new PaymentLogisticsCompany("GS");

  /** {@code WOORI}. */
  public static final PaymentLogisticsCompany WOORI = new PaymentLogisticsCompany("WOORI");

  /** {@code HAPDONG}. */
  public static final PaymentLogisticsCompany HAPDONG = new PaymentLogisticsCompany("HAPDONG");

  /** {@code FEDEX}. */
  public static final PaymentLogisticsCompany FEDEX = new PaymentLogisticsCompany("FEDEX");

  /** {@code UPS}. */
  public static final PaymentLogisticsCompany UPS = new PaymentLogisticsCompany("UPS");

  /** {@code GSM_NTON}. */
  public static final PaymentLogisticsCompany GSM_NTON = new PaymentLogisticsCompany("GSM_NTON");

  /** {@code SUNGWON}. */
  public static final PaymentLogisticsCompany SUNGWON = new PaymentLogisticsCompany("SUNGWON");

  /** {@code LX_PANTOS}. */
  public static final PaymentLogisticsCompany LX_PANTOS = new PaymentLogisticsCompany("LX_PANTOS");

  /** {@code ACI}. */
  public static final PaymentLogisticsCompany ACI = new PaymentLogisticsCompany("ACI");

  /** {@code CJ_INTL}. */
  public static final PaymentLogisticsCompany CJ_INTL = new PaymentLogisticsCompany("CJ_INTL");

  /** {@code USPS}. */
  public static final PaymentLogisticsCompany USPS = new PaymentLogisticsCompany("USPS");

  /** {@code EMS}. */
  public static final PaymentLogisticsCompany EMS = new PaymentLogisticsCompany("EMS");

  /** {@code DHL}. */
  public static final PaymentLogisticsCompany DHL = new PaymentLogisticsCompany("DHL");

  /** {@code KGL}. */
  public static final PaymentLogisticsCompany KGL = new PaymentLogisticsCompany("KGL");

  /** {@code GOODSTOLUCK}. */
  public static final PaymentLogisticsCompany GOODSTOLUCK =
      new PaymentLogisticsCompany("GOODSTOLUCK");

  /** {@code KUNYOUNG}. */
  public static final PaymentLogisticsCompany KUNYOUNG = new PaymentLogisticsCompany("KUNYOUNG");

  /** {@code SLX}. */
  public static final PaymentLogisticsCompany SLX = new PaymentLogisticsCompany("SLX");

  /** {@code SF}. */
  public static final PaymentLogisticsCompany SF = new PaymentLogisticsCompany("SF");

  /** {@code ETC}. */
  public static final PaymentLogisticsCompany ETC = new PaymentLogisticsCompany("ETC");

  private static final Map<String, PaymentLogisticsCompany> KNOWN =
      Stream.of(
              LOTTE,
              LOGEN,
              DONGWON,
              POST,
              CJ,
              HANJIN,
              DAESIN,
              ILYANG,
              KYUNGDONG,
              CHUNIL,
              POST_REGISTERED,
              GS,
              WOORI,
              HAPDONG,
              FEDEX,
              UPS,
              GSM_NTON,
              SUNGWON,
              LX_PANTOS,
              ACI,
              CJ_INTL,
              USPS,
              EMS,
              DHL,
              KGL,
              GOODSTOLUCK,
              KUNYOUNG,
              SLX,
              SF,
              ETC)
          .collect(
              Collectors.toUnmodifiableMap(PaymentLogisticsCompany::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentLogisticsCompany {
    Arguments.required(wire, "paymentLogisticsCompany");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentLogisticsCompany of(String wire) {
    PaymentLogisticsCompany known = KNOWN.get(Arguments.required(wire, "paymentLogisticsCompany"));
    return known != null ? known : new PaymentLogisticsCompany(wire);
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
