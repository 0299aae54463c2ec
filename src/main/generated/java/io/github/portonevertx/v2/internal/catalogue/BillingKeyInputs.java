package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code billingkeys} contain. */
final class BillingKeyInputs {
  static final Parameter[] BILLING_KEY_SORT_INPUT = {
    text("by").oneOf("REQUESTED_AT", "ISSUED_AT", "DELETED_AT", "STATUS_TIMESTAMP"),
    text("order").oneOf("DESC", "ASC")
  };
  static final Parameter[] BILLING_KEY_TEXT_SEARCH = {
    text("field")
        .oneOf(
            "CARD_BIN",
            "CARD_NUMBER",
            "PG_MERCHANT_ID",
            "CUSTOMER_NAME",
            "CUSTOMER_EMAIL",
            "CUSTOMER_PHONE_NUMBER",
            "CUSTOMER_ADDRESS",
            "CUSTOMER_ZIPCODE",
            "USER_AGENT",
            "BILLING_KEY",
            "CHANNEL_GROUP_NAME")
        .needed(),
    text("value").needed()
  };
  static final Parameter[] BILLING_KEY_FILTER_INPUT = {
    text("storeId"),
    text("timeRangeField").oneOf("REQUESTED_AT", "ISSUED_AT", "DELETED_AT", "STATUS_TIMESTAMP"),
    time("from"),
    time("until"),
    texts("status").oneOf("ISSUED", "DELETED"),
    texts("channelGroupIds"),
    text("customerId"),
    text("platformType").oneOf("SDK_MOBILE", "SDK_PC", "API"),
    object("textSearch", BILLING_KEY_TEXT_SEARCH),
    texts("pgProviders"),
    texts("pgCompanies"),
    texts("methods").oneOf("CARD", "MOBILE", "EASY_PAY", "TRANSFER"),
    text("version").oneOf("V1", "V2")
  };
  static final Parameter[] INSTANT_BILLING_KEY_PAYMENT_METHOD_INPUT_CARD = {
    object("credential", CommonInputs.CARD_CREDENTIAL).needed()
  };
  static final Parameter[] INSTANT_BILLING_KEY_PAYMENT_METHOD_INPUT = {
    object("card", INSTANT_BILLING_KEY_PAYMENT_METHOD_INPUT_CARD)
  };

  private BillingKeyInputs() {}
}
