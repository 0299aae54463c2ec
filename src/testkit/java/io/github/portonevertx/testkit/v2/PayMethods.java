package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The methods of payment in the window: their names in requests, and their form in payments. */
final class PayMethods {

  static final String VIRTUAL_ACCOUNT = "VIRTUAL_ACCOUNT";

  /** The values of {@code payMethod}. */
  static final List<String> NAMES =
      List.of(
          "CARD",
          VIRTUAL_ACCOUNT,
          "TRANSFER",
          "MOBILE",
          "GIFT_CERTIFICATE",
          "EASY_PAY",
          "PAYPAL",
          "ALIPAY",
          "CONVENIENCE_STORE",
          "ALIPAY_PLUS");

  private PayMethods() {}

  /** Returns the method of a payment. */
  static JsonObject of(String payMethod, Instant now) {
    return switch (payMethod) {
      case "CARD" -> PaymentForm.cardMethod(PaymentForm.card("5361480000000000"), 0);
      case VIRTUAL_ACCOUNT ->
          type("VirtualAccount")
              .put("bank", "KOOKMIN")
              .put("accountNumber", "00000000000000")
              .put("accountType", "NORMAL")
              .put("remitteeName", "예시 상점")
              .put("expiredAt", now.plus(Duration.ofDays(7)).toString());
      case "TRANSFER" -> type("Transfer").put("bank", "KOOKMIN");
      case "MOBILE" -> type("Mobile").put("phoneNumber", "01000000000");
      case "GIFT_CERTIFICATE" ->
          type("GiftCertificate")
              .put("giftCertificateType", "CULTURELAND")
              .put("approvalNumber", "00000001");
      case "CONVENIENCE_STORE" -> type("ConvenienceStore").put("confirmationNumber", "0000");
      default -> type("EasyPay").put("provider", provider(payMethod));
    };
  }

  private static String provider(String payMethod) {
    return switch (payMethod) {
      case "ALIPAY", "ALIPAY_PLUS" -> "ALIPAY";
      case "PAYPAL" -> "PAYPAL";
      default -> "KAKAOPAY";
    };
  }

  private static JsonObject type(String name) {
    return new JsonObject().put("type", "PaymentMethod" + name);
  }
}
