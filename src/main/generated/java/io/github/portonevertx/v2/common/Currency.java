package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A currency, by its code in ISO 4217.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record Currency(@JsonValue String wire) implements MinorUnits {
  /** {@code KRW}. */
  public static final Currency KRW = new Currency("KRW");

  /** {@code USD}. */
  public static final Currency USD = new Currency("USD");

  /** {@code JPY}. */
  public static final Currency JPY = new Currency("JPY");

  /** {@code AED}. */
  public static final Currency AED = new Currency("AED");

  /** {@code AFN}. */
  public static final Currency AFN = new Currency("AFN");

  /** {@code ALL}. */
  public static final Currency ALL = new Currency("ALL");

  /** {@code AMD}. */
  public static final Currency AMD = new Currency("AMD");

  /** {@code ANG}. */
  public static final Currency ANG = new Currency("ANG");

  /** {@code AOA}. */
  public static final Currency AOA = new Currency("AOA");

  /** {@code ARS}. */
  public static final Currency ARS = new Currency("ARS");

  /** {@code AUD}. */
  public static final Currency AUD = new Currency("AUD");

  /** {@code AWG}. */
  public static final Currency AWG = new Currency("AWG");

  /** {@code AZN}. */
  public static final Currency AZN = new Currency("AZN");

  /** {@code BAM}. */
  public static final Currency BAM = new Currency("BAM");

  /** {@code BBD}. */
  public static final Currency BBD = new Currency("BBD");

  /** {@code BDT}. */
  public static final Currency BDT = new Currency("BDT");

  /** {@code BGN}. */
  public static final Currency BGN = new Currency("BGN");

  /** {@code BHD}. */
  public static final Currency BHD = new Currency("BHD");

  /** {@code BIF}. */
  public static final Currency BIF = new Currency("BIF");

  /** {@code BMD}. */
  public static final Currency BMD = new Currency("BMD");

  /** {@code BND}. */
  public static final Currency BND = new Currency("BND");

  /** {@code BOB}. */
  public static final Currency BOB = new Currency("BOB");

  /** {@code BOV}. */
  public static final Currency BOV = new Currency("BOV");

  /** {@code BRL}. */
  public static final Currency BRL = new Currency("BRL");

  /** {@code BSD}. */
  public static final Currency BSD = new Currency("BSD");

  /** {@code BTN}. */
  public static final Currency BTN = new Currency("BTN");

  /** {@code BWP}. */
  public static final Currency BWP = new Currency("BWP");

  /** {@code BYN}. */
  public static final Currency BYN = new Currency("BYN");

  /** {@code BZD}. */
  public static final Currency BZD = new Currency("BZD");

  /** {@code CAD}. */
  public static final Currency CAD = new Currency("CAD");

  /** {@code CDF}. */
  public static final Currency CDF = new Currency("CDF");

  /** {@code CHE}. */
  public static final Currency CHE = new Currency("CHE");

  /** {@code CHF}. */
  public static final Currency CHF = new Currency("CHF");

  /** {@code CHW}. */
  public static final Currency CHW = new Currency("CHW");

  /** {@code CLF}. */
  public static final Currency CLF = new Currency("CLF");

  /** {@code CLP}. */
  public static final Currency CLP = new Currency("CLP");

  /** {@code CNY}. */
  public static final Currency CNY = new Currency("CNY");

  /** {@code COP}. */
  public static final Currency COP = new Currency("COP");

  /** {@code COU}. */
  public static final Currency COU = new Currency("COU");

  /** {@code CRC}. */
  public static final Currency CRC = new Currency("CRC");

  /** {@code CUC}. */
  public static final Currency CUC = new Currency("CUC");

  /** {@code CUP}. */
  public static final Currency CUP = new Currency("CUP");

  /** {@code CVE}. */
  public static final Currency CVE = new Currency("CVE");

  /** {@code CZK}. */
  public static final Currency CZK = new Currency("CZK");

  /** {@code DJF}. */
  public static final Currency DJF = new Currency("DJF");

  /** {@code DKK}. */
  public static final Currency DKK = new Currency("DKK");

  /** {@code DOP}. */
  public static final Currency DOP = new Currency("DOP");

  /** {@code DZD}. */
  public static final Currency DZD = new Currency("DZD");

  /** {@code EGP}. */
  public static final Currency EGP = new Currency("EGP");

  /** {@code ERN}. */
  public static final Currency ERN = new Currency("ERN");

  /** {@code ETB}. */
  public static final Currency ETB = new Currency("ETB");

  /** {@code EUR}. */
  public static final Currency EUR = new Currency("EUR");

  /** {@code FJD}. */
  public static final Currency FJD = new Currency("FJD");

  /** {@code FKP}. */
  public static final Currency FKP = new Currency("FKP");

  /** {@code GBP}. */
  public static final Currency GBP = new Currency("GBP");

  /** {@code GEL}. */
  public static final Currency GEL = new Currency("GEL");

  /** {@code GHS}. */
  public static final Currency GHS = new Currency("GHS");

  /** {@code GIP}. */
  public static final Currency GIP = new Currency("GIP");

  /** {@code GMD}. */
  public static final Currency GMD = new Currency("GMD");

  /** {@code GNF}. */
  public static final Currency GNF = new Currency("GNF");

  /** {@code GTQ}. */
  public static final Currency GTQ = new Currency("GTQ");

  /** {@code GYD}. */
  public static final Currency GYD = new Currency("GYD");

  /** {@code HKD}. */
  public static final Currency HKD = new Currency("HKD");

  /** {@code HNL}. */
  public static final Currency HNL = new Currency("HNL");

  /** {@code HRK}. */
  public static final Currency HRK = new Currency("HRK");

  /** {@code HTG}. */
  public static final Currency HTG = new Currency("HTG");

  /** {@code HUF}. */
  public static final Currency HUF = new Currency("HUF");

  /** {@code IDR}. */
  public static final Currency IDR = new Currency("IDR");

  /** {@code ILS}. */
  public static final Currency ILS = new Currency("ILS");

  /** {@code INR}. */
  public static final Currency INR = new Currency("INR");

  /** {@code IQD}. */
  public static final Currency IQD = new Currency("IQD");

  /** {@code IRR}. */
  public static final Currency IRR = new Currency("IRR");

  /** {@code ISK}. */
  public static final Currency ISK = new Currency("ISK");

  /** {@code JMD}. */
  public static final Currency JMD = new Currency("JMD");

  /** {@code JOD}. */
  public static final Currency JOD = new Currency("JOD");

  /** {@code KES}. */
  public static final Currency KES = new Currency("KES");

  /** {@code KGS}. */
  public static final Currency KGS = new Currency("KGS");

  /** {@code KHR}. */
  public static final Currency KHR = new Currency("KHR");

  /** {@code KMF}. */
  public static final Currency KMF = new Currency("KMF");

  /** {@code KPW}. */
  public static final Currency KPW = new Currency("KPW");

  /** {@code KWD}. */
  public static final Currency KWD = new Currency("KWD");

  /** {@code KYD}. */
  public static final Currency KYD = new Currency("KYD");

  /** {@code KZT}. */
  public static final Currency KZT = new Currency("KZT");

  /** {@code LAK}. */
  public static final Currency LAK = new Currency("LAK");

  /** {@code LBP}. */
  public static final Currency LBP = new Currency("LBP");

  /** {@code LKR}. */
  public static final Currency LKR = new Currency("LKR");

  /** {@code LRD}. */
  public static final Currency LRD = new Currency("LRD");

  /** {@code LSL}. */
  public static final Currency LSL = new Currency("LSL");

  /** {@code LYD}. */
  public static final Currency LYD = new Currency("LYD");

  /** {@code MAD}. */
  public static final Currency MAD = new Currency("MAD");

  /** {@code MDL}. */
  public static final Currency MDL = new Currency("MDL");

  /** {@code MGA}. */
  public static final Currency MGA = new Currency("MGA");

  /** {@code MKD}. */
  public static final Currency MKD = new Currency("MKD");

  /** {@code MMK}. */
  public static final Currency MMK = new Currency("MMK");

  /** {@code MNT}. */
  public static final Currency MNT = new Currency("MNT");

  /** {@code MOP}. */
  public static final Currency MOP = new Currency("MOP");

  /** {@code MRU}. */
  public static final Currency MRU = new Currency("MRU");

  /** {@code MUR}. */
  public static final Currency MUR = new Currency("MUR");

  /** {@code MVR}. */
  public static final Currency MVR = new Currency("MVR");

  /** {@code MWK}. */
  public static final Currency MWK = new Currency("MWK");

  /** {@code MXN}. */
  public static final Currency MXN = new Currency("MXN");

  /** {@code MXV}. */
  public static final Currency MXV = new Currency("MXV");

  /** {@code MYR}. */
  public static final Currency MYR = new Currency("MYR");

  /** {@code MZN}. */
  public static final Currency MZN = new Currency("MZN");

  /** {@code NAD}. */
  public static final Currency NAD = new Currency("NAD");

  /** {@code NGN}. */
  public static final Currency NGN = new Currency("NGN");

  /** {@code NIO}. */
  public static final Currency NIO = new Currency("NIO");

  /** {@code NOK}. */
  public static final Currency NOK = new Currency("NOK");

  /** {@code NPR}. */
  public static final Currency NPR = new Currency("NPR");

  /** {@code NZD}. */
  public static final Currency NZD = new Currency("NZD");

  /** {@code OMR}. */
  public static final Currency OMR = new Currency("OMR");

  /** {@code PAB}. */
  public static final Currency PAB = new Currency("PAB");

  /** {@code PEN}. */
  public static final Currency PEN = new Currency("PEN");

  /** {@code PGK}. */
  public static final Currency PGK = new Currency("PGK");

  /** {@code PHP}. */
  public static final Currency PHP = new Currency("PHP");

  /** {@code PKR}. */
  public static final Currency PKR = new Currency("PKR");

  /** {@code PLN}. */
  public static final Currency PLN = new Currency("PLN");

  /** {@code PYG}. */
  public static final Currency PYG = new Currency("PYG");

  /** {@code QAR}. */
  public static final Currency QAR = new Currency("QAR");

  /** {@code RON}. */
  public static final Currency RON = new Currency("RON");

  /** {@code RSD}. */
  public static final Currency RSD = new Currency("RSD");

  /** {@code RUB}. */
  public static final Currency RUB = new Currency("RUB");

  /** {@code RWF}. */
  public static final Currency RWF = new Currency("RWF");

  /** {@code SAR}. */
  public static final Currency SAR = new Currency("SAR");

  /** {@code SBD}. */
  public static final Currency SBD = new Currency("SBD");

  /** {@code SCR}. */
  public static final Currency SCR = new Currency("SCR");

  /** {@code SDG}. */
  public static final Currency SDG = new Currency("SDG");

  /** {@code SEK}. */
  public static final Currency SEK = new Currency("SEK");

  /** {@code SGD}. */
  public static final Currency SGD = new Currency("SGD");

  /** {@code SHP}. */
  public static final Currency SHP = new Currency("SHP");

  /** {@code SLE}. */
  public static final Currency SLE = new Currency("SLE");

  /** {@code SLL}. */
  public static final Currency SLL = new Currency("SLL");

  /** {@code SOS}. */
  public static final Currency SOS = new Currency("SOS");

  /** {@code SRD}. */
  public static final Currency SRD = new Currency("SRD");

  /** {@code SSP}. */
  public static final Currency SSP = new Currency("SSP");

  /** {@code STN}. */
  public static final Currency STN = new Currency("STN");

  /** {@code SVC}. */
  public static final Currency SVC = new Currency("SVC");

  /** {@code SYP}. */
  public static final Currency SYP = new Currency("SYP");

  /** {@code SZL}. */
  public static final Currency SZL = new Currency("SZL");

  /** {@code THB}. */
  public static final Currency THB = new Currency("THB");

  /** {@code TJS}. */
  public static final Currency TJS = new Currency("TJS");

  /** {@code TMT}. */
  public static final Currency TMT = new Currency("TMT");

  /** {@code TND}. */
  public static final Currency TND = new Currency("TND");

  /** {@code TOP}. */
  public static final Currency TOP = new Currency("TOP");

  /** {@code TRY}. */
  public static final Currency TRY = new Currency("TRY");

  /** {@code TTD}. */
  public static final Currency TTD = new Currency("TTD");

  /** {@code TWD}. */
  public static final Currency TWD = new Currency("TWD");

  /** {@code TZS}. */
  public static final Currency TZS = new Currency("TZS");

  /** {@code UAH}. */
  public static final Currency UAH = new Currency("UAH");

  /** {@code UGX}. */
  public static final Currency UGX = new Currency("UGX");

  /** {@code USN}. */
  public static final Currency USN = new Currency("USN");

  /** {@code UYI}. */
  public static final Currency UYI = new Currency("UYI");

  /** {@code UYU}. */
  public static final Currency UYU = new Currency("UYU");

  /** {@code UYW}. */
  public static final Currency UYW = new Currency("UYW");

  /** {@code UZS}. */
  public static final Currency UZS = new Currency("UZS");

  /** {@code VED}. */
  public static final Currency VED = new Currency("VED");

  /** {@code VES}. */
  public static final Currency VES = new Currency("VES");

  /** {@code VND}. */
  public static final Currency VND = new Currency("VND");

  /** {@code VUV}. */
  public static final Currency VUV = new Currency("VUV");

  /** {@code WST}. */
  public static final Currency WST = new Currency("WST");

  /** {@code XAF}. */
  public static final Currency XAF = new Currency("XAF");

  /** {@code XAG}. */
  public static final Currency XAG = new Currency("XAG");

  /** {@code XAU}. */
  public static final Currency XAU = new Currency("XAU");

  /** {@code XBA}. */
  public static final Currency XBA = new Currency("XBA");

  /** {@code XBB}. */
  public static final Currency XBB = new Currency("XBB");

  /** {@code XBC}. */
  public static final Currency XBC = new Currency("XBC");

  /** {@code XBD}. */
  public static final Currency XBD = new Currency("XBD");

  /** {@code XCD}. */
  public static final Currency XCD = new Currency("XCD");

  /** {@code XDR}. */
  public static final Currency XDR = new Currency("XDR");

  /** {@code XOF}. */
  public static final Currency XOF = new Currency("XOF");

  /** {@code XPD}. */
  public static final Currency XPD = new Currency("XPD");

  /** {@code XPF}. */
  public static final Currency XPF = new Currency("XPF");

  /** {@code XPT}. */
  public static final Currency XPT = new Currency("XPT");

  /** {@code XSU}. */
  public static final Currency XSU = new Currency("XSU");

  /** {@code XTS}. */
  public static final Currency XTS = new Currency("XTS");

  /** {@code XUA}. */
  public static final Currency XUA = new Currency("XUA");

  /** {@code XXX}. */
  public static final Currency XXX = new Currency("XXX");

  /** {@code YER}. */
  public static final Currency YER = new Currency("YER");

  /** {@code ZAR}. */
  public static final Currency ZAR = new Currency("ZAR");

  /** {@code ZMW}. */
  public static final Currency ZMW = new Currency("ZMW");

  /** {@code ZWL}. */
  public static final Currency ZWL = new Currency("ZWL");

  private static final Map<String, Currency> KNOWN =
      Stream.of(
              KRW, USD, JPY, AED, AFN, ALL, AMD, ANG, AOA, ARS, AUD, AWG, AZN, BAM, BBD, BDT, BGN,
              BHD, BIF, BMD, BND, BOB, BOV, BRL, BSD, BTN, BWP, BYN, BZD, CAD, CDF, CHE, CHF, CHW,
              CLF, CLP, CNY, COP, COU, CRC, CUC, CUP, CVE, CZK, DJF, DKK, DOP, DZD, EGP, ERN, ETB,
              EUR, FJD, FKP, GBP, GEL, GHS, GIP, GMD, GNF, GTQ, GYD, HKD, HNL, HRK, HTG, HUF, IDR,
              ILS, INR, IQD, IRR, ISK, JMD, JOD, KES, KGS, KHR, KMF, KPW, KWD, KYD, KZT, LAK, LBP,
              LKR, LRD, LSL, LYD, MAD, MDL, MGA, MKD, MMK, MNT, MOP, MRU, MUR, MVR, MWK, MXN, MXV,
              MYR, MZN, NAD, NGN, NIO, NOK, NPR, NZD, OMR, PAB, PEN, PGK, PHP, PKR, PLN, PYG, QAR,
              RON, RSD, RUB, RWF, SAR, SBD, SCR, SDG, SEK, SGD, SHP, SLE, SLL, SOS, SRD, SSP, STN,
              SVC, SYP, SZL, THB, TJS, TMT, TND, TOP, TRY, TTD, TWD, TZS, UAH, UGX, USN, UYI, UYU,
              UYW, UZS, VED, VES, VND, VUV, WST, XAF, XAG, XAU, XBA, XBB, XBC, XBD, XCD, XDR, XOF,
              XPD, XPF, XPT, XSU, XTS, XUA, XXX, YER, ZAR, ZMW, ZWL)
          .collect(Collectors.toUnmodifiableMap(Currency::wire, Function.identity()));

  /** Checks that the value is present. */
  public Currency {
    Arguments.required(wire, "currency");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Currency of(String wire) {
    Currency known = KNOWN.get(Arguments.required(wire, "currency"));
    return known != null ? known : new Currency(wire);
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
