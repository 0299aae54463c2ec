package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code cashReceipts}. */
final class CashReceiptOperations {
  private static final Parameter PAYMENT_ID = text("paymentId");
  private static final Parameter STORE_ID = text("storeId");

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "cashReceipts.get",
                  HttpMethod.GET,
                  "/payments/{paymentId}/cash-receipt",
                  "CashReceipt",
                  "the cash receipt of a payment")
              .inKorean("결제의 현금영수증 조회")
              .path(PAYMENT_ID)
              .query(STORE_ID)
              .answeredAs("paymentId", "paymentId"),
          read(
                  "cashReceipts.list",
                  HttpMethod.GET,
                  "/cash-receipts",
                  "CashReceiptPage",
                  "a page of cash receipts that match a filter")
              .inKorean("조건에 맞는 현금영수증 목록을 페이지로 조회")
              .body(
                  object("page", CommonInputs.PAGE_INPUT),
                  object("sort", CashReceiptInputs.CASH_RECEIPT_SORT_INPUT),
                  object("filter", CashReceiptInputs.CASH_RECEIPT_FILTER_INPUT))
              .bodyInQuery(),
          write(
                  "cashReceipts.issue",
                  HttpMethod.POST,
                  "/cash-receipts",
                  "IssueCashReceiptResponse",
                  "issues a cash receipt for a payment or for a deal outside PortOne")
              .inKorean("결제 또는 포트원 외 거래의 현금영수증 발급")
              .body(
                  STORE_ID,
                  PAYMENT_ID.needed(),
                  text("channelKey").needed(),
                  text("type").oneOf("PERSONAL", "CORPORATE").needed(),
                  text("orderName").needed(),
                  text("currency").needed(),
                  object("amount", CommonInputs.PAYMENT_AMOUNT_INPUT).needed(),
                  text("productType").oneOf("PHYSICAL", "DIGITAL"),
                  object("customer", CashReceiptInputs.ISSUE_CASH_RECEIPT_CUSTOMER_INPUT).needed(),
                  time("paidAt"),
                  text("businessRegistrationNumber"),
                  text("paymentMethod").oneOf("TRANSFER", "VIRTUAL_ACCOUNT"))
              .callingPg()
              .keyed(),
          write(
                  "cashReceipts.cancel",
                  HttpMethod.POST,
                  "/payments/{paymentId}/cash-receipt/cancel",
                  "CancelCashReceiptResponse",
                  "cancels a cash receipt")
              .inKorean("현금영수증 취소")
              .path(PAYMENT_ID)
              .query(STORE_ID)
              .callingPg()
              .keyed());

  private CashReceiptOperations() {}
}
