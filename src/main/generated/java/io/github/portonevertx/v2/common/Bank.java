package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bank or a securities company, the same values at every PG.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record Bank(@JsonValue String wire) {
  /** {@code BANK_OF_KOREA}. */
  public static final Bank BANK_OF_KOREA = new Bank("BANK_OF_KOREA");

  /** {@code KDB}. */
  public static final Bank KDB = new Bank("KDB");

  /** {@code IBK}. */
  public static final Bank IBK = new Bank("IBK");

  /** {@code KOOKMIN}. */
  public static final Bank KOOKMIN = new Bank("KOOKMIN");

  /** {@code SUHYUP}. */
  public static final Bank SUHYUP = new Bank("SUHYUP");

  /** {@code KEXIM}. */
  public static final Bank KEXIM = new Bank("KEXIM");

  /** {@code NONGHYUP}. */
  public static final Bank NONGHYUP = new Bank("NONGHYUP");

  /** {@code LOCAL_NONGHYUP}. */
  public static final Bank LOCAL_NONGHYUP = new Bank("LOCAL_NONGHYUP");

  /** {@code WOORI}. */
  public static final Bank WOORI = new Bank("WOORI");

  /** {@code STANDARD_CHARTERED}. */
  public static final Bank STANDARD_CHARTERED = new Bank("STANDARD_CHARTERED");

  /** {@code CITI}. */
  public static final Bank CITI = new Bank("CITI");

  /** {@code SUHYUP_FEDERATION}. */
  public static final Bank SUHYUP_FEDERATION = new Bank("SUHYUP_FEDERATION");

  /** {@code DAEGU}. */
  public static final Bank DAEGU = new Bank("DAEGU");

  /** {@code BUSAN}. */
  public static final Bank BUSAN = new Bank("BUSAN");

  /** {@code KWANGJU}. */
  public static final Bank KWANGJU = new Bank("KWANGJU");

  /** {@code JEJU}. */
  public static final Bank JEJU = new Bank("JEJU");

  /** {@code JEONBUK}. */
  public static final Bank JEONBUK = new Bank("JEONBUK");

  /** {@code KYONGNAM}. */
  public static final Bank KYONGNAM = new Bank("KYONGNAM");

  /** {@code KFCC}. */
  public static final Bank KFCC = new Bank("KFCC");

  /** {@code SHINHYUP}. */
  public static final Bank SHINHYUP = new Bank("SHINHYUP");

  /** {@code SAVINGS_BANK}. */
  public static final Bank SAVINGS_BANK = new Bank("SAVINGS_BANK");

  /** {@code MORGAN_STANLEY}. */
  public static final Bank MORGAN_STANLEY = new Bank("MORGAN_STANLEY");

  /** {@code HSBC}. */
  public static final Bank HSBC = new Bank("HSBC");

  /** {@code DEUTSCHE}. */
  public static final Bank DEUTSCHE = new Bank("DEUTSCHE");

  /** {@code JPMC}. */
  public static final Bank JPMC = new Bank("JPMC");

  /** {@code MIZUHO}. */
  public static final Bank MIZUHO = new Bank("MIZUHO");

  /** {@code MUFG}. */
  public static final Bank MUFG = new Bank("MUFG");

  /** {@code BANK_OF_AMERICA}. */
  public static final Bank BANK_OF_AMERICA = new Bank("BANK_OF_AMERICA");

  /** {@code BNP_PARIBAS}. */
  public static final Bank BNP_PARIBAS = new Bank("BNP_PARIBAS");

  /** {@code ICBC}. */
  public static final Bank ICBC = new Bank("ICBC");

  /** {@code BANK_OF_CHINA}. */
  public static final Bank BANK_OF_CHINA = new Bank("BANK_OF_CHINA");

  /** {@code NFCF}. */
  public static final Bank NFCF = new Bank("NFCF");

  /** {@code UOB}. */
  public static final Bank UOB = new Bank("UOB");

  /** {@code BOCOM}. */
  public static final Bank BOCOM = new Bank("BOCOM");

  /** {@code CCB}. */
  public static final Bank CCB = new Bank("CCB");

  /** {@code POST}. */
  public static final Bank POST = new Bank("POST");

  /** {@code KODIT}. */
  public static final Bank KODIT = new Bank("KODIT");

  /** {@code KIBO}. */
  public static final Bank KIBO = new Bank("KIBO");

  /** {@code HANA}. */
  public static final Bank HANA = new Bank("HANA");

  /** {@code SHINHAN}. */
  public static final Bank SHINHAN = new Bank("SHINHAN");

  /** {@code K_BANK}. */
  public static final Bank K_BANK = new Bank("K_BANK");

  /** {@code KAKAO}. */
  public static final Bank KAKAO = new Bank("KAKAO");

  /** {@code TOSS}. */
  public static final Bank TOSS = new Bank("TOSS");

  /** {@code MISC_FOREIGN}. */
  public static final Bank MISC_FOREIGN = new Bank("MISC_FOREIGN");

  /** {@code SGI}. */
  public static final Bank SGI = new Bank("SGI");

  /** {@code KCIS}. */
  public static final Bank KCIS = new Bank("KCIS");

  /** {@code YUANTA_SECURITIES}. */
  public static final Bank YUANTA_SECURITIES = new Bank("YUANTA_SECURITIES");

  /** {@code KB_SECURITIES}. */
  public static final Bank KB_SECURITIES = new Bank("KB_SECURITIES");

  /** {@code SANGSANGIN_SECURITIES}. */
  public static final Bank SANGSANGIN_SECURITIES = new Bank("SANGSANGIN_SECURITIES");

  /** {@code HANYANG_SECURITIES}. */
  public static final Bank HANYANG_SECURITIES = new Bank("HANYANG_SECURITIES");

  /** {@code LEADING_SECURITIES}. */
  public static final Bank LEADING_SECURITIES = new Bank("LEADING_SECURITIES");

  /** {@code BNK_SECURITIES}. */
  public static final Bank BNK_SECURITIES = new Bank("BNK_SECURITIES");

  /** {@code IBK_SECURITIES}. */
  public static final Bank IBK_SECURITIES = new Bank("IBK_SECURITIES");

  /** {@code DAOL_SECURITIES}. */
  public static final Bank DAOL_SECURITIES = new Bank("DAOL_SECURITIES");

  /** {@code MIRAE_ASSET_SECURITIES}. */
  public static final Bank MIRAE_ASSET_SECURITIES = new Bank("MIRAE_ASSET_SECURITIES");

  /** {@code SAMSUNG_SECURITIES}. */
  public static final Bank SAMSUNG_SECURITIES = new Bank("SAMSUNG_SECURITIES");

  /** {@code KOREA_SECURITIES}. */
  public static final Bank KOREA_SECURITIES = new Bank("KOREA_SECURITIES");

  /** {@code NH_SECURITIES}. */
  public static final Bank NH_SECURITIES = new Bank("NH_SECURITIES");

  /** {@code KYOBO_SECURITIES}. */
  public static final Bank KYOBO_SECURITIES = new Bank("KYOBO_SECURITIES");

  /** {@code HI_SECURITIES}. */
  public static final Bank HI_SECURITIES = new Bank("HI_SECURITIES");

  /** {@code HYUNDAI_MOTOR_SECURITIES}. */
  public static final Bank HYUNDAI_MOTOR_SECURITIES = new Bank("HYUNDAI_MOTOR_SECURITIES");

  /** {@code KIWOOM_SECURITIES}. */
  public static final Bank KIWOOM_SECURITIES = new Bank("KIWOOM_SECURITIES");

  /** {@code EBEST_SECURITIES}. */
  public static final Bank EBEST_SECURITIES = new Bank("EBEST_SECURITIES");

  /** {@code SK_SECURITIES}. */
  public static final Bank SK_SECURITIES = new Bank("SK_SECURITIES");

  /** {@code DAISHIN_SECURITIES}. */
  public static final Bank DAISHIN_SECURITIES = new Bank("DAISHIN_SECURITIES");

  /** {@code HANHWA_SECURITIES}. */
  public static final Bank HANHWA_SECURITIES = new Bank("HANHWA_SECURITIES");

  /** {@code HANA_SECURITIES}. */
  public static final Bank HANA_SECURITIES = new Bank("HANA_SECURITIES");

  /** {@code TOSS_SECURITIES}. */
  public static final Bank TOSS_SECURITIES = new Bank("TOSS_SECURITIES");

  /** {@code SHINHAN_SECURITIES}. */
  public static final Bank SHINHAN_SECURITIES = new Bank("SHINHAN_SECURITIES");

  /** {@code DB_SECURITIES}. */
  public static final Bank DB_SECURITIES = new Bank("DB_SECURITIES");

  /** {@code EUGENE_SECURITIES}. */
  public static final Bank EUGENE_SECURITIES = new Bank("EUGENE_SECURITIES");

  /** {@code MERITZ_SECURITIES}. */
  public static final Bank MERITZ_SECURITIES = new Bank("MERITZ_SECURITIES");

  /** {@code KAKAO_PAY_SECURITIES}. */
  public static final Bank KAKAO_PAY_SECURITIES = new Bank("KAKAO_PAY_SECURITIES");

  /** {@code BOOKOOK_SECURITIES}. */
  public static final Bank BOOKOOK_SECURITIES = new Bank("BOOKOOK_SECURITIES");

  /** {@code SHINYOUNG_SECURITIES}. */
  public static final Bank SHINYOUNG_SECURITIES = new Bank("SHINYOUNG_SECURITIES");

  /** {@code CAPE_SECURITIES}. */
  public static final Bank CAPE_SECURITIES = new Bank("CAPE_SECURITIES");

  /** {@code KOREA_SECURITIES_FINANCE}. */
  public static final Bank KOREA_SECURITIES_FINANCE = new Bank("KOREA_SECURITIES_FINANCE");

  /** {@code KOREA_FOSS_SECURITIES}. */
  public static final Bank KOREA_FOSS_SECURITIES = new Bank("KOREA_FOSS_SECURITIES");

  /** {@code WOORI_INVESTMENT_BANK}. */
  public static final Bank WOORI_INVESTMENT_BANK = new Bank("WOORI_INVESTMENT_BANK");

  private static final Map<String, Bank> KNOWN =
      Stream.of(
              BANK_OF_KOREA,
              KDB,
              IBK,
              KOOKMIN,
              SUHYUP,
              KEXIM,
              NONGHYUP,
              LOCAL_NONGHYUP,
              WOORI,
              STANDARD_CHARTERED,
              CITI,
              SUHYUP_FEDERATION,
              DAEGU,
              BUSAN,
              KWANGJU,
              JEJU,
              JEONBUK,
              KYONGNAM,
              KFCC,
              SHINHYUP,
              SAVINGS_BANK,
              MORGAN_STANLEY,
              HSBC,
              DEUTSCHE,
              JPMC,
              MIZUHO,
              MUFG,
              BANK_OF_AMERICA,
              BNP_PARIBAS,
              ICBC,
              BANK_OF_CHINA,
              NFCF,
              UOB,
              BOCOM,
              CCB,
              POST,
              KODIT,
              KIBO,
              HANA,
              SHINHAN,
              K_BANK,
              KAKAO,
              TOSS,
              MISC_FOREIGN,
              SGI,
              KCIS,
              YUANTA_SECURITIES,
              KB_SECURITIES,
              SANGSANGIN_SECURITIES,
              HANYANG_SECURITIES,
              LEADING_SECURITIES,
              BNK_SECURITIES,
              IBK_SECURITIES,
              DAOL_SECURITIES,
              MIRAE_ASSET_SECURITIES,
              SAMSUNG_SECURITIES,
              KOREA_SECURITIES,
              NH_SECURITIES,
              KYOBO_SECURITIES,
              HI_SECURITIES,
              HYUNDAI_MOTOR_SECURITIES,
              KIWOOM_SECURITIES,
              EBEST_SECURITIES,
              SK_SECURITIES,
              DAISHIN_SECURITIES,
              HANHWA_SECURITIES,
              HANA_SECURITIES,
              TOSS_SECURITIES,
              SHINHAN_SECURITIES,
              DB_SECURITIES,
              EUGENE_SECURITIES,
              MERITZ_SECURITIES,
              KAKAO_PAY_SECURITIES,
              BOOKOOK_SECURITIES,
              SHINYOUNG_SECURITIES,
              CAPE_SECURITIES,
              KOREA_SECURITIES_FINANCE,
              KOREA_FOSS_SECURITIES,
              WOORI_INVESTMENT_BANK)
          .collect(Collectors.toUnmodifiableMap(Bank::wire, Function.identity()));

  /** Checks that the value is present. */
  public Bank {
    Arguments.required(wire, "bank");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Bank of(String wire) {
    Bank known = KNOWN.get(Arguments.required(wire, "bank"));
    return known != null ? known : new Bank(wire);
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
