package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code cashreceipts} contain. */
final class CashReceiptInputs {
  static final Parameter[] CASH_RECEIPT_FILTER_INPUT = {
    text("storeId"),
    text("timeRangeField").oneOf("ISSUED_AT", "CANCELLED_AT", "STATUS_UPDATED_AT"),
    time("from"),
    time("until"),
    text("paymentId"),
    flag("isTest"),
    text("orderName"),
    texts("statuses").oneOf("ISSUED", "CANCELLED", "FAILED"),
    flag("isManual"),
    text("pgReceiptId"),
    text("pgMerchantId"),
    texts("pgProviders"),
    texts("pgCompanies"),
    text("version").oneOf("V1", "V2"),
    texts("types").oneOf("PERSONAL", "CORPORATE")
  };
  static final Parameter[] CASH_RECEIPT_SORT_INPUT = {
    text("by").oneOf("ISSUED_AT", "CANCELLED_AT", "STATUS_UPDATED_AT"),
    text("order").oneOf("DESC", "ASC")
  };
  static final Parameter[] ISSUE_CASH_RECEIPT_CUSTOMER_INPUT = {
    text("identityNumber").needed(),
    text("identityNumberType").oneOf("PHONE", "CARD", "BUSINESS"),
    text("name"),
    text("email"),
    text("phoneNumber")
  };

  private CashReceiptInputs() {}
}
