package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.count;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code payments} contain. */
final class PaymentInputs {
  static final Parameter[] CANCEL_PAYMENT_BODY_REFUND_ACCOUNT = {
    text("bank").needed(),
    text("number").needed(),
    text("holderName").needed(),
    text("holderPhoneNumber")
  };
  static final Parameter[] DATE_TIME_RANGE = {time("from").needed(), time("until").needed()};
  static final Parameter[] INSTANT_PAYMENT_METHOD_INPUT_CARD = {
    object("credential", CommonInputs.CARD_CREDENTIAL).needed(),
    count("installmentMonth"),
    flag("useFreeInstallmentPlan"),
    flag("useFreeInterestFromMerchant"),
    flag("useCardPoint")
  };
  static final Parameter[] INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_CASH_RECEIPT_INFO = {
    text("type").oneOf("PERSONAL", "CORPORATE", "NO_RECEIPT").needed(),
    text("customerIdentityNumber").needed()
  };
  static final Parameter[] INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_EXPIRY = {
    count("validHours"), time("dueDate")
  };
  static final Parameter[] INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_OPTION_FIXED = {
    text("pgAccountId"), text("accountNumber")
  };
  static final Parameter[] INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_OPTION = {
    text("type").oneOf("NORMAL", "FIXED").needed(),
    object("fixed", INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_OPTION_FIXED)
  };
  static final Parameter[] INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT = {
    text("bank").needed(),
    object("expiry", INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_EXPIRY).needed(),
    object("option", INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_OPTION).needed(),
    object("cashReceipt", INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT_CASH_RECEIPT_INFO),
    text("remitteeName")
  };
  static final Parameter[] INSTANT_PAYMENT_METHOD_INPUT = {
    object("card", INSTANT_PAYMENT_METHOD_INPUT_CARD),
    object("virtualAccount", INSTANT_PAYMENT_METHOD_INPUT_VIRTUAL_ACCOUNT)
  };
  static final Parameter[] PAYMENT_TEXT_SEARCH = {
    text("field")
        .oneOf(
            "ALL",
            "PAYMENT_ID",
            "TX_ID",
            "SCHEDULE_ID",
            "FAIL_REASON",
            "CARD_ISSUER",
            "CARD_ACQUIRER",
            "CARD_BIN",
            "CARD_NUMBER",
            "CARD_APPROVAL_NUMBER",
            "CARD_RECEIPT_NAME",
            "CARD_INSTALLMENT",
            "TRANS_BANK",
            "VIRTUAL_ACCOUNT_HOLDER_NAME",
            "VIRTUAL_ACCOUNT_BANK",
            "VIRTUAL_ACCOUNT_NUMBER",
            "PG_MERCHANT_ID",
            "PG_TX_ID",
            "PG_RECEIPT_ID",
            "RECEIPT_APPROVAL_NUMBER",
            "PG_CANCELLATION_ID",
            "CANCEL_REASON",
            "ORDER_NAME",
            "CUSTOMER_NAME",
            "CUSTOMER_EMAIL",
            "CUSTOMER_PHONE_NUMBER",
            "CUSTOMER_ADDRESS",
            "CUSTOMER_ZIPCODE",
            "USER_AGENT",
            "BILLING_KEY",
            "PROMOTION_ID",
            "GIFT_CERTIFICATION_APPROVAL_NUMBER")
        .needed(),
    text("value").needed()
  };
  static final Parameter[] PAYMENT_FILTER_INPUT = {
    text("merchantId"),
    text("storeId"),
    text("timestampType").oneOf("CREATED_AT", "STATUS_CHANGED_AT"),
    time("from"),
    time("until"),
    texts("status")
        .oneOf(
            "READY",
            "PENDING",
            "VIRTUAL_ACCOUNT_ISSUED",
            "PAID",
            "FAILED",
            "PARTIAL_CANCELLED",
            "CANCELLED"),
    texts("methods")
        .oneOf(
            "CARD",
            "TRANSFER",
            "VIRTUAL_ACCOUNT",
            "GIFT_CERTIFICATE",
            "MOBILE",
            "EASY_PAY",
            "CONVENIENCE_STORE",
            "CRYPTO"),
    texts("pgProvider"),
    flag("isTest"),
    flag("isScheduled"),
    text("sortBy").oneOf("REQUESTED_AT", "STATUS_CHANGED_AT"),
    text("sortOrder").oneOf("DESC", "ASC"),
    text("version").oneOf("V1", "V2"),
    text("webhookStatus").oneOf("SUCCEEDED", "FAILED_NOT_OK_RESPONSE", "FAILED_UNEXPECTED_ERROR"),
    text("platformType").oneOf("SDK_MOBILE", "SDK_PC", "API"),
    text("currency"),
    flag("isEscrow"),
    text("escrowStatus")
        .oneOf("REGISTERED", "DELIVERED", "CONFIRMED", "REJECTED", "CANCELLED", "REJECT_CONFIRMED"),
    text("cardBrand").oneOf("LOCAL", "MASTER", "UNIONPAY", "VISA", "JCB", "AMEX", "DINERS"),
    text("cardType").oneOf("CREDIT", "DEBIT", "GIFT"),
    text("cardOwnerType").oneOf("PERSONAL", "CORPORATE"),
    text("giftCertificateType")
        .oneOf("BOOKNLIFE", "SMART_MUNSANG", "CULTURELAND", "HAPPYMONEY", "CULTUREGIFT"),
    text("cashReceiptType").oneOf("PERSONAL", "CORPORATE", "NO_RECEIPT"),
    text("cashReceiptStatus").oneOf("ISSUED", "CANCELLED"),
    object("cashReceiptIssuedAtRange", DATE_TIME_RANGE),
    object("cashReceiptCancelledAtRange", DATE_TIME_RANGE),
    objects("textSearch", PAYMENT_TEXT_SEARCH)
  };
  static final Parameter[] REGISTER_STORE_RECEIPT_BODY_ITEM = {
    text("storeBusinessRegistrationNumber").needed(),
    text("storeName").needed(),
    minor("totalAmount").orZero().needed(),
    minor("taxFreeAmount").orZero(),
    minor("vatAmount").orZero(),
    minor("supplyAmount").orZero(),
    text("currency").needed()
  };

  private PaymentInputs() {}
}
