package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.count;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.json;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code paymentschedules} contain. */
final class PaymentScheduleInputs {
  static final Parameter[] BILLING_KEY_PAYMENT_SCHEDULE_INPUT = {
    text("storeId"),
    text("billingKey").needed(),
    text("channelKey"),
    text("orderName").needed(),
    object("customer", CommonInputs.CUSTOMER_INPUT),
    text("customData"),
    object("amount", CommonInputs.PAYMENT_AMOUNT_INPUT).needed(),
    text("currency").needed(),
    count("installmentMonth"),
    flag("useFreeInterestFromMerchant"),
    flag("useCardPoint"),
    object("cashReceipt", CommonInputs.CASH_RECEIPT_INPUT),
    text("country"),
    texts("noticeUrls"),
    objects("products", CommonInputs.PAYMENT_PRODUCT_INPUT),
    count("productCount"),
    text("productType").oneOf("PHYSICAL", "DIGITAL"),
    object("shippingAddress", CommonInputs.SEPARATED_ADDRESS_INPUT),
    text("promotionId"),
    text("locale").oneOf("KO_KR", "EN_US", "ZH_CN", "ZH_TW", "JA_JP", "RU_RU", "TH_TH", "VI_VN"),
    json("bypass")
  };
  static final Parameter[] PAYMENT_SCHEDULE_FILTER_INPUT = {
    text("storeId"),
    text("billingKey"),
    time("from"),
    time("until"),
    texts("status").oneOf("SCHEDULED", "STARTED", "SUCCEEDED", "FAILED", "REVOKED", "PENDING"),
    flag("isForTest")
  };
  static final Parameter[] PAYMENT_SCHEDULE_SORT_INPUT = {
    text("by").oneOf("CREATED_AT", "TIME_TO_PAY", "COMPLETED_AT", "STATUS_TIMESTAMP"),
    text("order").oneOf("DESC", "ASC")
  };

  private PaymentScheduleInputs() {}
}
