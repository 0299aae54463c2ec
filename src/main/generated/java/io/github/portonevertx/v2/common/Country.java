package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A country, by its code in ISO 3166.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record Country(@JsonValue String wire) {
  /** {@code AD}. */
  public static final Country AD = new Country("AD");

  /** {@code AE}. */
  public static final Country AE = new Country("AE");

  /** {@code AF}. */
  public static final Country AF = new Country("AF");

  /** {@code AG}. */
  public static final Country AG = new Country("AG");

  /** {@code AI}. */
  public static final Country AI = new Country("AI");

  /** {@code AL}. */
  public static final Country AL = new Country("AL");

  /** {@code AM}. */
  public static final Country AM = new Country("AM");

  /** {@code AO}. */
  public static final Country AO = new Country("AO");

  /** {@code AQ}. */
  public static final Country AQ = new Country("AQ");

  /** {@code AR}. */
  public static final Country AR = new Country("AR");

  /** {@code AS}. */
  public static final Country AS = new Country("AS");

  /** {@code AT}. */
  public static final Country AT = new Country("AT");

  /** {@code AU}. */
  public static final Country AU = new Country("AU");

  /** {@code AW}. */
  public static final Country AW = new Country("AW");

  /** {@code AX}. */
  public static final Country AX = new Country("AX");

  /** {@code AZ}. */
  public static final Country AZ = new Country("AZ");

  /** {@code BA}. */
  public static final Country BA = new Country("BA");

  /** {@code BB}. */
  public static final Country BB = new Country("BB");

  /** {@code BD}. */
  public static final Country BD = new Country("BD");

  /** {@code BE}. */
  public static final Country BE = new Country("BE");

  /** {@code BF}. */
  public static final Country BF = new Country("BF");

  /** {@code BG}. */
  public static final Country BG = new Country("BG");

  /** {@code BH}. */
  public static final Country BH = new Country("BH");

  /** {@code BI}. */
  public static final Country BI = new Country("BI");

  /** {@code BJ}. */
  public static final Country BJ = new Country("BJ");

  /** {@code BL}. */
  public static final Country BL = new Country("BL");

  /** {@code BM}. */
  public static final Country BM = new Country("BM");

  /** {@code BN}. */
  public static final Country BN = new Country("BN");

  /** {@code BO}. */
  public static final Country BO = new Country("BO");

  /** {@code BQ}. */
  public static final Country BQ = new Country("BQ");

  /** {@code BR}. */
  public static final Country BR = new Country("BR");

  /** {@code BS}. */
  public static final Country BS = new Country("BS");

  /** {@code BT}. */
  public static final Country BT = new Country("BT");

  /** {@code BV}. */
  public static final Country BV = new Country("BV");

  /** {@code BW}. */
  public static final Country BW = new Country("BW");

  /** {@code BY}. */
  public static final Country BY = new Country("BY");

  /** {@code BZ}. */
  public static final Country BZ = new Country("BZ");

  /** {@code CA}. */
  public static final Country CA = new Country("CA");

  /** {@code CC}. */
  public static final Country CC = new Country("CC");

  /** {@code CD}. */
  public static final Country CD = new Country("CD");

  /** {@code CF}. */
  public static final Country CF = new Country("CF");

  /** {@code CG}. */
  public static final Country CG = new Country("CG");

  /** {@code CH}. */
  public static final Country CH = new Country("CH");

  /** {@code CI}. */
  public static final Country CI = new Country("CI");

  /** {@code CK}. */
  public static final Country CK = new Country("CK");

  /** {@code CL}. */
  public static final Country CL = new Country("CL");

  /** {@code CM}. */
  public static final Country CM = new Country("CM");

  /** {@code CN}. */
  public static final Country CN = new Country("CN");

  /** {@code CO}. */
  public static final Country CO = new Country("CO");

  /** {@code CR}. */
  public static final Country CR = new Country("CR");

  /** {@code CU}. */
  public static final Country CU = new Country("CU");

  /** {@code CV}. */
  public static final Country CV = new Country("CV");

  /** {@code CW}. */
  public static final Country CW = new Country("CW");

  /** {@code CX}. */
  public static final Country CX = new Country("CX");

  /** {@code CY}. */
  public static final Country CY = new Country("CY");

  /** {@code CZ}. */
  public static final Country CZ = new Country("CZ");

  /** {@code DE}. */
  public static final Country DE = new Country("DE");

  /** {@code DJ}. */
  public static final Country DJ = new Country("DJ");

  /** {@code DK}. */
  public static final Country DK = new Country("DK");

  /** {@code DM}. */
  public static final Country DM = new Country("DM");

  /** {@code DO}. */
  public static final Country DO = new Country("DO");

  /** {@code DZ}. */
  public static final Country DZ = new Country("DZ");

  /** {@code EC}. */
  public static final Country EC = new Country("EC");

  /** {@code EE}. */
  public static final Country EE = new Country("EE");

  /** {@code EG}. */
  public static final Country EG = new Country("EG");

  /** {@code EH}. */
  public static final Country EH = new Country("EH");

  /** {@code ER}. */
  public static final Country ER = new Country("ER");

  /** {@code ES}. */
  public static final Country ES = new Country("ES");

  /** {@code ET}. */
  public static final Country ET = new Country("ET");

  /** {@code FI}. */
  public static final Country FI = new Country("FI");

  /** {@code FJ}. */
  public static final Country FJ = new Country("FJ");

  /** {@code FK}. */
  public static final Country FK = new Country("FK");

  /** {@code FM}. */
  public static final Country FM = new Country("FM");

  /** {@code FO}. */
  public static final Country FO = new Country("FO");

  /** {@code FR}. */
  public static final Country FR = new Country("FR");

  /** {@code GA}. */
  public static final Country GA = new Country("GA");

  /** {@code GB}. */
  public static final Country GB = new Country("GB");

  /** {@code GD}. */
  public static final Country GD = new Country("GD");

  /** {@code GE}. */
  public static final Country GE = new Country("GE");

  /** {@code GF}. */
  public static final Country GF = new Country("GF");

  /** {@code GG}. */
  public static final Country GG = new Country("GG");

  /** {@code GH}. */
  public static final Country GH = new Country("GH");

  /** {@code GI}. */
  public static final Country GI = new Country("GI");

  /** {@code GL}. */
  public static final Country GL = new Country("GL");

  /** {@code GM}. */
  public static final Country GM = new Country("GM");

  /** {@code GN}. */
  public static final Country GN = new Country("GN");

  /** {@code GP}. */
  public static final Country GP = new Country("GP");

  /** {@code GQ}. */
  public static final Country GQ = new Country("GQ");

  /** {@code GR}. */
  public static final Country GR = new Country("GR");

  /** {@code GS}. */
  public static final Country GS = new Country("GS");

  /** {@code GT}. */
  public static final Country GT = new Country("GT");

  /** {@code GU}. */
  public static final Country GU = new Country("GU");

  /** {@code GW}. */
  public static final Country GW = new Country("GW");

  /** {@code GY}. */
  public static final Country GY = new Country("GY");

  /** {@code HK}. */
  public static final Country HK = new Country("HK");

  /** {@code HM}. */
  public static final Country HM = new Country("HM");

  /** {@code HN}. */
  public static final Country HN = new Country("HN");

  /** {@code HR}. */
  public static final Country HR = new Country("HR");

  /** {@code HT}. */
  public static final Country HT = new Country("HT");

  /** {@code HU}. */
  public static final Country HU = new Country("HU");

  /** {@code ID}. */
  public static final Country ID = new Country("ID");

  /** {@code IE}. */
  public static final Country IE = new Country("IE");

  /** {@code IL}. */
  public static final Country IL = new Country("IL");

  /** {@code IM}. */
  public static final Country IM = new Country("IM");

  /** {@code IN}. */
  public static final Country IN = new Country("IN");

  /** {@code IO}. */
  public static final Country IO = new Country("IO");

  /** {@code IQ}. */
  public static final Country IQ = new Country("IQ");

  /** {@code IR}. */
  public static final Country IR = new Country("IR");

  /** {@code IS}. */
  public static final Country IS = new Country("IS");

  /** {@code IT}. */
  public static final Country IT = new Country("IT");

  /** {@code JE}. */
  public static final Country JE = new Country("JE");

  /** {@code JM}. */
  public static final Country JM = new Country("JM");

  /** {@code JO}. */
  public static final Country JO = new Country("JO");

  /** {@code JP}. */
  public static final Country JP = new Country("JP");

  /** {@code KE}. */
  public static final Country KE = new Country("KE");

  /** {@code KG}. */
  public static final Country KG = new Country("KG");

  /** {@code KH}. */
  public static final Country KH = new Country("KH");

  /** {@code KI}. */
  public static final Country KI = new Country("KI");

  /** {@code KM}. */
  public static final Country KM = new Country("KM");

  /** {@code KN}. */
  public static final Country KN = new Country("KN");

  /** {@code KP}. */
  public static final Country KP = new Country("KP");

  /** {@code KR}. */
  public static final Country KR = new Country("KR");

  /** {@code KW}. */
  public static final Country KW = new Country("KW");

  /** {@code KY}. */
  public static final Country KY = new Country("KY");

  /** {@code KZ}. */
  public static final Country KZ = new Country("KZ");

  /** {@code LA}. */
  public static final Country LA = new Country("LA");

  /** {@code LB}. */
  public static final Country LB = new Country("LB");

  /** {@code LC}. */
  public static final Country LC = new Country("LC");

  /** {@code LI}. */
  public static final Country LI = new Country("LI");

  /** {@code LK}. */
  public static final Country LK = new Country("LK");

  /** {@code LR}. */
  public static final Country LR = new Country("LR");

  /** {@code LS}. */
  public static final Country LS = new Country("LS");

  /** {@code LT}. */
  public static final Country LT = new Country("LT");

  /** {@code LU}. */
  public static final Country LU = new Country("LU");

  /** {@code LV}. */
  public static final Country LV = new Country("LV");

  /** {@code LY}. */
  public static final Country LY = new Country("LY");

  /** {@code MA}. */
  public static final Country MA = new Country("MA");

  /** {@code MC}. */
  public static final Country MC = new Country("MC");

  /** {@code MD}. */
  public static final Country MD = new Country("MD");

  /** {@code ME}. */
  public static final Country ME = new Country("ME");

  /** {@code MF}. */
  public static final Country MF = new Country("MF");

  /** {@code MG}. */
  public static final Country MG = new Country("MG");

  /** {@code MH}. */
  public static final Country MH = new Country("MH");

  /** {@code MK}. */
  public static final Country MK = new Country("MK");

  /** {@code ML}. */
  public static final Country ML = new Country("ML");

  /** {@code MM}. */
  public static final Country MM = new Country("MM");

  /** {@code MN}. */
  public static final Country MN = new Country("MN");

  /** {@code MO}. */
  public static final Country MO = new Country("MO");

  /** {@code MP}. */
  public static final Country MP = new Country("MP");

  /** {@code MQ}. */
  public static final Country MQ = new Country("MQ");

  /** {@code MR}. */
  public static final Country MR = new Country("MR");

  /** {@code MS}. */
  public static final Country MS = new Country("MS");

  /** {@code MT}. */
  public static final Country MT = new Country("MT");

  /** {@code MU}. */
  public static final Country MU = new Country("MU");

  /** {@code MV}. */
  public static final Country MV = new Country("MV");

  /** {@code MW}. */
  public static final Country MW = new Country("MW");

  /** {@code MX}. */
  public static final Country MX = new Country("MX");

  /** {@code MY}. */
  public static final Country MY = new Country("MY");

  /** {@code MZ}. */
  public static final Country MZ = new Country("MZ");

  /** {@code NA}. */
  public static final Country NA = new Country("NA");

  /** {@code NC}. */
  public static final Country NC = new Country("NC");

  /** {@code NE}. */
  public static final Country NE = new Country("NE");

  /** {@code NF}. */
  public static final Country NF = new Country("NF");

  /** {@code NG}. */
  public static final Country NG = new Country("NG");

  /** {@code NI}. */
  public static final Country NI = new Country("NI");

  /** {@code NL}. */
  public static final Country NL = new Country("NL");

  /** {@code NO}. */
  public static final Country NO = new Country("NO");

  /** {@code NP}. */
  public static final Country NP = new Country("NP");

  /** {@code NR}. */
  public static final Country NR = new Country("NR");

  /** {@code NU}. */
  public static final Country NU = new Country("NU");

  /** {@code NZ}. */
  public static final Country NZ = new Country("NZ");

  /** {@code OM}. */
  public static final Country OM = new Country("OM");

  /** {@code PA}. */
  public static final Country PA = new Country("PA");

  /** {@code PE}. */
  public static final Country PE = new Country("PE");

  /** {@code PF}. */
  public static final Country PF = new Country("PF");

  /** {@code PG}. */
  public static final Country PG = new Country("PG");

  /** {@code PH}. */
  public static final Country PH = new Country("PH");

  /** {@code PK}. */
  public static final Country PK = new Country("PK");

  /** {@code PL}. */
  public static final Country PL = new Country("PL");

  /** {@code PM}. */
  public static final Country PM = new Country("PM");

  /** {@code PN}. */
  public static final Country PN = new Country("PN");

  /** {@code PR}. */
  public static final Country PR = new Country("PR");

  /** {@code PS}. */
  public static final Country PS = new Country("PS");

  /** {@code PT}. */
  public static final Country PT = new Country("PT");

  /** {@code PW}. */
  public static final Country PW = new Country("PW");

  /** {@code PY}. */
  public static final Country PY = new Country("PY");

  /** {@code QA}. */
  public static final Country QA = new Country("QA");

  /** {@code RE}. */
  public static final Country RE = new Country("RE");

  /** {@code RO}. */
  public static final Country RO = new Country("RO");

  /** {@code RS}. */
  public static final Country RS = new Country("RS");

  /** {@code RU}. */
  public static final Country RU = new Country("RU");

  /** {@code RW}. */
  public static final Country RW = new Country("RW");

  /** {@code SA}. */
  public static final Country SA = new Country("SA");

  /** {@code SB}. */
  public static final Country SB = new Country("SB");

  /** {@code SC}. */
  public static final Country SC = new Country("SC");

  /** {@code SD}. */
  public static final Country SD = new Country("SD");

  /** {@code SE}. */
  public static final Country SE = new Country("SE");

  /** {@code SG}. */
  public static final Country SG = new Country("SG");

  /** {@code SH}. */
  public static final Country SH = new Country("SH");

  /** {@code SI}. */
  public static final Country SI = new Country("SI");

  /** {@code SJ}. */
  public static final Country SJ = new Country("SJ");

  /** {@code SK}. */
  public static final Country SK = new Country("SK");

  /** {@code SL}. */
  public static final Country SL = new Country("SL");

  /** {@code SM}. */
  public static final Country SM = new Country("SM");

  /** {@code SN}. */
  public static final Country SN = new Country("SN");

  /** {@code SO}. */
  public static final Country SO = new Country("SO");

  /** {@code SR}. */
  public static final Country SR = new Country("SR");

  /** {@code SS}. */
  public static final Country SS = new Country("SS");

  /** {@code ST}. */
  public static final Country ST = new Country("ST");

  /** {@code SV}. */
  public static final Country SV = new Country("SV");

  /** {@code SX}. */
  public static final Country SX = new Country("SX");

  /** {@code SY}. */
  public static final Country SY = new Country("SY");

  /** {@code SZ}. */
  public static final Country SZ = new Country("SZ");

  /** {@code TC}. */
  public static final Country TC = new Country("TC");

  /** {@code TD}. */
  public static final Country TD = new Country("TD");

  /** {@code TF}. */
  public static final Country TF = new Country("TF");

  /** {@code TG}. */
  public static final Country TG = new Country("TG");

  /** {@code TH}. */
  public static final Country TH = new Country("TH");

  /** {@code TJ}. */
  public static final Country TJ = new Country("TJ");

  /** {@code TK}. */
  public static final Country TK = new Country("TK");

  /** {@code TL}. */
  public static final Country TL = new Country("TL");

  /** {@code TM}. */
  public static final Country TM = new Country("TM");

  /** {@code TN}. */
  public static final Country TN = new Country("TN");

  /** {@code TO}. */
  public static final Country TO = new Country("TO");

  /** {@code TR}. */
  public static final Country TR = new Country("TR");

  /** {@code TT}. */
  public static final Country TT = new Country("TT");

  /** {@code TV}. */
  public static final Country TV = new Country("TV");

  /** {@code TW}. */
  public static final Country TW = new Country("TW");

  /** {@code TZ}. */
  public static final Country TZ = new Country("TZ");

  /** {@code UA}. */
  public static final Country UA = new Country("UA");

  /** {@code UG}. */
  public static final Country UG = new Country("UG");

  /** {@code UM}. */
  public static final Country UM = new Country("UM");

  /** {@code US}. */
  public static final Country US = new Country("US");

  /** {@code UY}. */
  public static final Country UY = new Country("UY");

  /** {@code UZ}. */
  public static final Country UZ = new Country("UZ");

  /** {@code VA}. */
  public static final Country VA = new Country("VA");

  /** {@code VC}. */
  public static final Country VC = new Country("VC");

  /** {@code VE}. */
  public static final Country VE = new Country("VE");

  /** {@code VG}. */
  public static final Country VG = new Country("VG");

  /** {@code VI}. */
  public static final Country VI = new Country("VI");

  /** {@code VN}. */
  public static final Country VN = new Country("VN");

  /** {@code VU}. */
  public static final Country VU = new Country("VU");

  /** {@code WF}. */
  public static final Country WF = new Country("WF");

  /** {@code WS}. */
  public static final Country WS = new Country("WS");

  /** {@code YE}. */
  public static final Country YE = new Country("YE");

  /** {@code YT}. */
  public static final Country YT = new Country("YT");

  /** {@code ZA}. */
  public static final Country ZA = new Country("ZA");

  /** {@code ZM}. */
  public static final Country ZM = new Country("ZM");

  /** {@code ZW}. */
  public static final Country ZW = new Country("ZW");

  private static final Map<String, Country> KNOWN =
      Stream.of(
              AD, AE, AF, AG, AI, AL, AM, AO, AQ, AR, AS, AT, AU, AW, AX, AZ, BA, BB, BD, BE, BF,
              BG, BH, BI, BJ, BL, BM, BN, BO, BQ, BR, BS, BT, BV, BW, BY, BZ, CA, CC, CD, CF, CG,
              CH, CI, CK, CL, CM, CN, CO, CR, CU, CV, CW, CX, CY, CZ, DE, DJ, DK, DM, DO, DZ, EC,
              EE, EG, EH, ER, ES, ET, FI, FJ, FK, FM, FO, FR, GA, GB, GD, GE, GF, GG, GH, GI, GL,
              GM, GN, GP, GQ, GR, GS, GT, GU, GW, GY, HK, HM, HN, HR, HT, HU, ID, IE, IL, IM, IN,
              IO, IQ, IR, IS, IT, JE, JM, JO, JP, KE, KG, KH, KI, KM, KN, KP, KR, KW, KY, KZ, LA,
              LB, LC, LI, LK, LR, LS, LT, LU, LV, LY, MA, MC, MD, ME, MF, MG, MH, MK, ML, MM, MN,
              MO, MP, MQ, MR, MS, MT, MU, MV, MW, MX, MY, MZ, NA, NC, NE, NF, NG, NI, NL, NO, NP,
              NR, NU, NZ, OM, PA, PE, PF, PG, PH, PK, PL, PM, PN, PR, PS, PT, PW, PY, QA, RE, RO,
              RS, RU, RW, SA, SB, SC, SD, SE, SG, SH, SI, SJ, SK, SL, SM, SN, SO, SR, SS, ST, SV,
              SX, SY, SZ, TC, TD, TF, TG, TH, TJ, TK, TL, TM, TN, TO, TR, TT, TV, TW, TZ, UA, UG,
              UM, US, UY, UZ, VA, VC, VE, VG, VI, VN, VU, WF, WS, YE, YT, ZA, ZM, ZW)
          .collect(Collectors.toUnmodifiableMap(Country::wire, Function.identity()));

  /** Checks that the value is present. */
  public Country {
    Arguments.required(wire, "country");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Country of(String wire) {
    Country known = KNOWN.get(Arguments.required(wire, "country"));
    return known != null ? known : new Country(wire);
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
