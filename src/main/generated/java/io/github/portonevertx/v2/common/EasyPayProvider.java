package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider of an easy-pay service.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record EasyPayProvider(@JsonValue String wire) {
  /** {@code SAMSUNGPAY}. */
  public static final EasyPayProvider SAMSUNGPAY = new EasyPayProvider("SAMSUNGPAY");

  /** {@code KAKAOPAY}. */
  public static final EasyPayProvider KAKAOPAY = new EasyPayProvider("KAKAOPAY");

  /** {@code NAVERPAY}. */
  public static final EasyPayProvider NAVERPAY = new EasyPayProvider("NAVERPAY");

  /** {@code PAYCO}. */
  public static final EasyPayProvider PAYCO = new EasyPayProvider("PAYCO");

  /** {@code SSGPAY}. */
  public static final EasyPayProvider SSGPAY = new EasyPayProvider("SSGPAY");

  /** {@code CHAI}. */
  public static final EasyPayProvider CHAI = new EasyPayProvider("CHAI");

  /** {@code LPAY}. */
  public static final EasyPayProvider LPAY = new EasyPayProvider("LPAY");

  /** {@code KPAY}. */
  public static final EasyPayProvider KPAY = new EasyPayProvider("KPAY");

  /** {@code TOSSPAY}. */
  public static final EasyPayProvider TOSSPAY = new EasyPayProvider("TOSSPAY");

  /** {@code LGPAY}. */
  public static final EasyPayProvider LGPAY = new EasyPayProvider("LGPAY");

  /** {@code PINPAY}. */
  public static final EasyPayProvider PINPAY = new EasyPayProvider("PINPAY");

  /** {@code APPLEPAY}. */
  public static final EasyPayProvider APPLEPAY = new EasyPayProvider("APPLEPAY");

  /** {@code SKPAY}. */
  public static final EasyPayProvider SKPAY = new EasyPayProvider("SKPAY");

  /** {@code TOSS_BRANDPAY}. */
  public static final EasyPayProvider TOSS_BRANDPAY = new EasyPayProvider("TOSS_BRANDPAY");

  /** {@code KB_APP}. */
  public static final EasyPayProvider KB_APP = new EasyPayProvider("KB_APP");

  /** {@code ALIPAY}. */
  public static final EasyPayProvider ALIPAY = new EasyPayProvider("ALIPAY");

  /** {@code HYPHEN}. */
  public static final EasyPayProvider HYPHEN = new EasyPayProvider("HYPHEN");

  /** {@code TMONEY}. */
  public static final EasyPayProvider TMONEY = new EasyPayProvider("TMONEY");

  /** {@code PAYPAL}. */
  public static final EasyPayProvider PAYPAL = new EasyPayProvider("PAYPAL");

  /** {@code SMILEPAY}. */
  public static final EasyPayProvider SMILEPAY = new EasyPayProvider("SMILEPAY");

  /** {@code MIR}. */
  public static final EasyPayProvider MIR = new EasyPayProvider("MIR");

  /** {@code WECHAT}. */
  public static final EasyPayProvider WECHAT = new EasyPayProvider("WECHAT");

  /** {@code LINEPAY}. */
  public static final EasyPayProvider LINEPAY = new EasyPayProvider("LINEPAY");

  /** {@code KLARNA}. */
  public static final EasyPayProvider KLARNA = new EasyPayProvider("KLARNA");

  /** {@code GRABPAY}. */
  public static final EasyPayProvider GRABPAY = new EasyPayProvider("GRABPAY");

  /** {@code SHOPEEPAY}. */
  public static final EasyPayProvider SHOPEEPAY = new EasyPayProvider("SHOPEEPAY");

  /** {@code JKOPAY}. */
  public static final EasyPayProvider JKOPAY = new EasyPayProvider("JKOPAY");

  /** {@code PAYPAY}. */
  public static final EasyPayProvider PAYPAY = new EasyPayProvider("PAYPAY");

  /** {@code AMAZONPAY}. */
  public static final EasyPayProvider AMAZONPAY = new EasyPayProvider("AMAZONPAY");

  /** {@code RAKUTENPAY}. */
  public static final EasyPayProvider RAKUTENPAY = new EasyPayProvider("RAKUTENPAY");

  /** {@code DBARAI}. */
  public static final EasyPayProvider DBARAI = new EasyPayProvider("DBARAI");

  /** {@code AUPAY}. */
  public static final EasyPayProvider AUPAY = new EasyPayProvider("AUPAY");

  /** {@code MERPAY}. */
  public static final EasyPayProvider MERPAY = new EasyPayProvider("MERPAY");

  /** {@code MONEYTREE}. */
  public static final EasyPayProvider MONEYTREE = new EasyPayProvider("MONEYTREE");

  /** {@code KPLUS}. */
  public static final EasyPayProvider KPLUS = new EasyPayProvider("KPLUS");

  /** {@code TINABA}. */
  public static final EasyPayProvider TINABA = new EasyPayProvider("TINABA");

  /** {@code BILL_EASE}. */
  public static final EasyPayProvider BILL_EASE = new EasyPayProvider("BILL_EASE");

  /** {@code KREDIVO}. */
  public static final EasyPayProvider KREDIVO = new EasyPayProvider("KREDIVO");

  /** {@code RABBIT_LINE_PAY}. */
  public static final EasyPayProvider RABBIT_LINE_PAY = new EasyPayProvider("RABBIT_LINE_PAY");

  /** {@code ALIPAY_HK}. */
  public static final EasyPayProvider ALIPAY_HK = new EasyPayProvider("ALIPAY_HK");

  /** {@code AKULAKU_PAY_LATER}. */
  public static final EasyPayProvider AKULAKU_PAY_LATER = new EasyPayProvider("AKULAKU_PAY_LATER");

  /** {@code BOOST}. */
  public static final EasyPayProvider BOOST = new EasyPayProvider("BOOST");

  /** {@code BPI}. */
  public static final EasyPayProvider BPI = new EasyPayProvider("BPI");

  /** {@code DANA}. */
  public static final EasyPayProvider DANA = new EasyPayProvider("DANA");

  /** {@code G_CASH}. */
  public static final EasyPayProvider G_CASH = new EasyPayProvider("G_CASH");

  /** {@code HIPAY}. */
  public static final EasyPayProvider HIPAY = new EasyPayProvider("HIPAY");

  /** {@code MPAY}. */
  public static final EasyPayProvider MPAY = new EasyPayProvider("MPAY");

  /** {@code TOUCH_N_GO}. */
  public static final EasyPayProvider TOUCH_N_GO = new EasyPayProvider("TOUCH_N_GO");

  /** {@code TRUE_MONEY}. */
  public static final EasyPayProvider TRUE_MONEY = new EasyPayProvider("TRUE_MONEY");

  /** {@code DOKU_WALLET}. */
  public static final EasyPayProvider DOKU_WALLET = new EasyPayProvider("DOKU_WALLET");

  /** {@code JENIUS_PAY}. */
  public static final EasyPayProvider JENIUS_PAY = new EasyPayProvider("JENIUS_PAY");

  /** {@code OVO}. */
  public static final EasyPayProvider OVO = new EasyPayProvider("OVO");

  /** {@code MAYA}. */
  public static final EasyPayProvider MAYA = new EasyPayProvider("MAYA");

  /** {@code QRIS}. */
  public static final EasyPayProvider QRIS = new EasyPayProvider("QRIS");

  /** {@code THAI_QR}. */
  public static final EasyPayProvider THAI_QR = new EasyPayProvider("THAI_QR");

  /** {@code GOOGLE_PAY}. */
  public static final EasyPayProvider GOOGLE_PAY = new EasyPayProvider("GOOGLE_PAY");

  private static final Map<String, EasyPayProvider> KNOWN =
      Stream.of(
              SAMSUNGPAY,
              KAKAOPAY,
              NAVERPAY,
              PAYCO,
              SSGPAY,
              CHAI,
              LPAY,
              KPAY,
              TOSSPAY,
              LGPAY,
              PINPAY,
              APPLEPAY,
              SKPAY,
              TOSS_BRANDPAY,
              KB_APP,
              ALIPAY,
              HYPHEN,
              TMONEY,
              PAYPAL,
              SMILEPAY,
              MIR,
              WECHAT,
              LINEPAY,
              KLARNA,
              GRABPAY,
              SHOPEEPAY,
              JKOPAY,
              PAYPAY,
              AMAZONPAY,
              RAKUTENPAY,
              DBARAI,
              AUPAY,
              MERPAY,
              MONEYTREE,
              KPLUS,
              TINABA,
              BILL_EASE,
              KREDIVO,
              RABBIT_LINE_PAY,
              ALIPAY_HK,
              AKULAKU_PAY_LATER,
              BOOST,
              BPI,
              DANA,
              G_CASH,
              HIPAY,
              MPAY,
              TOUCH_N_GO,
              TRUE_MONEY,
              DOKU_WALLET,
              JENIUS_PAY,
              OVO,
              MAYA,
              QRIS,
              THAI_QR,
              GOOGLE_PAY)
          .collect(Collectors.toUnmodifiableMap(EasyPayProvider::wire, Function.identity()));

  /** Checks that the value is present. */
  public EasyPayProvider {
    Arguments.required(wire, "easyPayProvider");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static EasyPayProvider of(String wire) {
    EasyPayProvider known = KNOWN.get(Arguments.required(wire, "easyPayProvider"));
    return known != null ? known : new EasyPayProvider(wire);
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
