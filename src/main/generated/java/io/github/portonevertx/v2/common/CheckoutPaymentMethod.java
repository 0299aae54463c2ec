package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A payment method of hosted checkout pages.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record CheckoutPaymentMethod(@JsonValue String wire) {
  /** {@code CARD_KR}. */
  public static final CheckoutPaymentMethod CARD_KR = new CheckoutPaymentMethod("CARD_KR");

  /** {@code N_PAY}. */
  public static final CheckoutPaymentMethod N_PAY = new CheckoutPaymentMethod("N_PAY");

  /** {@code KAKAO_PAY}. */
  public static final CheckoutPaymentMethod KAKAO_PAY = new CheckoutPaymentMethod("KAKAO_PAY");

  /** {@code TOSS_PAY}. */
  public static final CheckoutPaymentMethod TOSS_PAY = new CheckoutPaymentMethod("TOSS_PAY");

  /** {@code CARD_INTERNATIONAL}. */
  public static final CheckoutPaymentMethod CARD_INTERNATIONAL =
      new CheckoutPaymentMethod("CARD_INTERNATIONAL");

  /** {@code PAY_PAL}. */
  public static final CheckoutPaymentMethod PAY_PAL = new CheckoutPaymentMethod("PAY_PAL");

  /** {@code UNION_PAY}. */
  public static final CheckoutPaymentMethod UNION_PAY = new CheckoutPaymentMethod("UNION_PAY");

  /** {@code ALIPAY_CN}. */
  public static final CheckoutPaymentMethod ALIPAY_CN = new CheckoutPaymentMethod("ALIPAY_CN");

  /** {@code ALIPAY_HK}. */
  public static final CheckoutPaymentMethod ALIPAY_HK = new CheckoutPaymentMethod("ALIPAY_HK");

  /** {@code TRUE_MONEY}. */
  public static final CheckoutPaymentMethod TRUE_MONEY = new CheckoutPaymentMethod("TRUE_MONEY");

  /** {@code DANA}. */
  public static final CheckoutPaymentMethod DANA = new CheckoutPaymentMethod("DANA");

  /** {@code TOUCH_N_GO}. */
  public static final CheckoutPaymentMethod TOUCH_N_GO = new CheckoutPaymentMethod("TOUCH_N_GO");

  /** {@code G_CASH}. */
  public static final CheckoutPaymentMethod G_CASH = new CheckoutPaymentMethod("G_CASH");

  /** {@code WE_CHAT_PAY}. */
  public static final CheckoutPaymentMethod WE_CHAT_PAY = new CheckoutPaymentMethod("WE_CHAT_PAY");

  /** {@code KLARNA}. */
  public static final CheckoutPaymentMethod KLARNA = new CheckoutPaymentMethod("KLARNA");

  /** {@code E_CONTEXT}. */
  public static final CheckoutPaymentMethod E_CONTEXT = new CheckoutPaymentMethod("E_CONTEXT");

  /** {@code GRAB_PAY_MY}. */
  public static final CheckoutPaymentMethod GRAB_PAY_MY = new CheckoutPaymentMethod("GRAB_PAY_MY");

  /** {@code GRAB_PAY_SG}. */
  public static final CheckoutPaymentMethod GRAB_PAY_SG = new CheckoutPaymentMethod("GRAB_PAY_SG");

  /** {@code SHOPEE_PAY_TH}. */
  public static final CheckoutPaymentMethod SHOPEE_PAY_TH =
      new CheckoutPaymentMethod("SHOPEE_PAY_TH");

  /** {@code PAY_PAY}. */
  public static final CheckoutPaymentMethod PAY_PAY = new CheckoutPaymentMethod("PAY_PAY");

  /** {@code BPI}. */
  public static final CheckoutPaymentMethod BPI = new CheckoutPaymentMethod("BPI");

  /** {@code RABBIT_LINE_PAY}. */
  public static final CheckoutPaymentMethod RABBIT_LINE_PAY =
      new CheckoutPaymentMethod("RABBIT_LINE_PAY");

  /** {@code CONVENIENCE_STORE_JP}. */
  public static final CheckoutPaymentMethod CONVENIENCE_STORE_JP =
      new CheckoutPaymentMethod("CONVENIENCE_STORE_JP");

  /** {@code AMAZON_PAY}. */
  public static final CheckoutPaymentMethod AMAZON_PAY = new CheckoutPaymentMethod("AMAZON_PAY");

  /** {@code RAKUTEN_PAY}. */
  public static final CheckoutPaymentMethod RAKUTEN_PAY = new CheckoutPaymentMethod("RAKUTEN_PAY");

  /** {@code D_BARAI}. */
  public static final CheckoutPaymentMethod D_BARAI = new CheckoutPaymentMethod("D_BARAI");

  /** {@code AU_PAY}. */
  public static final CheckoutPaymentMethod AU_PAY = new CheckoutPaymentMethod("AU_PAY");

  /** {@code MERPAY}. */
  public static final CheckoutPaymentMethod MERPAY = new CheckoutPaymentMethod("MERPAY");

  private static final Map<String, CheckoutPaymentMethod> KNOWN =
      Stream.of(
              CARD_KR,
              N_PAY,
              KAKAO_PAY,
              TOSS_PAY,
              CARD_INTERNATIONAL,
              PAY_PAL,
              UNION_PAY,
              ALIPAY_CN,
              ALIPAY_HK,
              TRUE_MONEY,
              DANA,
              TOUCH_N_GO,
              G_CASH,
              WE_CHAT_PAY,
              KLARNA,
              E_CONTEXT,
              GRAB_PAY_MY,
              GRAB_PAY_SG,
              SHOPEE_PAY_TH,
              PAY_PAY,
              BPI,
              RABBIT_LINE_PAY,
              CONVENIENCE_STORE_JP,
              AMAZON_PAY,
              RAKUTEN_PAY,
              D_BARAI,
              AU_PAY,
              MERPAY)
          .collect(Collectors.toUnmodifiableMap(CheckoutPaymentMethod::wire, Function.identity()));

  /** Checks that the value is present. */
  public CheckoutPaymentMethod {
    Arguments.required(wire, "checkoutPaymentMethod");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CheckoutPaymentMethod of(String wire) {
    CheckoutPaymentMethod known = KNOWN.get(Arguments.required(wire, "checkoutPaymentMethod"));
    return known != null ? known : new CheckoutPaymentMethod(wire);
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
