package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.count;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.json;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.AnswerIdentity;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code payments}. */
final class PaymentOperations {
  private static final Parameter PAYMENT_ID = text("paymentId");
  private static final Parameter STORE_ID = text("storeId");
  private static final Parameter FROM = time("from");
  private static final Parameter UNTIL = time("until");
  private static final Parameter CURSOR = text("cursor");
  private static final Parameter SIZE = count("size").upTo(1000);
  private static final Parameter TOTAL_AMOUNT = minor("totalAmount").orZero();
  private static final Parameter TAX_FREE_AMOUNT = minor("taxFreeAmount").orZero();
  private static final Parameter CURRENCY = text("currency");
  private static final Parameter SKIP_WEBHOOK = flag("skipWebhook");
  private static final Parameter CHANNEL_KEY = text("channelKey");
  private static final Parameter ORDER_NAME = text("orderName");
  private static final Parameter CUSTOMER = object("customer", CommonInputs.CUSTOMER_INPUT);
  private static final Parameter CUSTOM_DATA = text("customData");
  private static final Parameter AMOUNT = object("amount", CommonInputs.PAYMENT_AMOUNT_INPUT);
  private static final Parameter COUNTRY = text("country");
  private static final Parameter NOTICE_URLS = texts("noticeUrls");
  private static final Parameter PRODUCTS = objects("products", CommonInputs.PAYMENT_PRODUCT_INPUT);
  private static final Parameter PRODUCT_COUNT = count("productCount");
  private static final Parameter PRODUCT_TYPE = text("productType").oneOf("PHYSICAL", "DIGITAL");
  private static final Parameter SHIPPING_ADDRESS =
      object("shippingAddress", CommonInputs.SEPARATED_ADDRESS_INPUT);
  private static final Parameter PROMOTION_ID = text("promotionId");
  private static final Parameter BYPASS = json("bypass");

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "payments.get",
                  HttpMethod.GET,
                  "/payments/{paymentId}",
                  "Payment",
                  "one payment by the merchant's payment id")
              .inKorean("고객사가 정한 결제 번호로 결제 한 건 조회")
              .path(PAYMENT_ID)
              .query(STORE_ID)
              .answeredAs("paymentId", "id")
              .answeredAs("paymentId", "transactionId")
              .identifiedBy(AnswerIdentity.Rule.ANY),
          read(
                  "payments.list",
                  HttpMethod.GET,
                  "/payments",
                  "PaymentPage",
                  "a page of payments that match a filter")
              .inKorean("조건에 맞는 결제 목록을 페이지로 조회")
              .body(
                  object("page", CommonInputs.PAGE_INPUT),
                  object("filter", PaymentInputs.PAYMENT_FILTER_INPUT))
              .bodyInQuery(),
          read(
                  "payments.listByCursor",
                  HttpMethod.GET,
                  "/payments-by-cursor",
                  "PaymentCursorPage",
                  "payments created in a time span, entry by entry")
              .inKorean("기간 안에 생성된 결제를 커서로 조회")
              .body(STORE_ID, FROM, UNTIL, CURSOR, SIZE)
              .bodyInQuery(),
          read(
                  "payments.listEventsByCursor",
                  HttpMethod.GET,
                  "/payment-events-by-cursor",
                  "PaymentEventCursorPage",
                  "payments and refunds of a time span as events, entry by entry")
              .inKorean("기간 안의 결제·취소 이벤트를 커서로 조회")
              .body(STORE_ID, FROM, UNTIL, CURSOR, SIZE)
              .bodyInQuery(),
          read(
                  "payments.transactions",
                  HttpMethod.GET,
                  "/payments/{paymentId}/transactions",
                  "PaymentTransactions",
                  "all attempts of one payment")
              .inKorean("한 결제의 모든 시도 조회")
              .path(PAYMENT_ID)
              .query(STORE_ID),
          write(
                  "payments.preRegister",
                  HttpMethod.POST,
                  "/payments/{paymentId}/pre-register",
                  "{}",
                  "registers the amount and currency of a payment before its window opens")
              .inKorean("결제창을 열기 전 결제 금액과 통화 사전 등록")
              .path(PAYMENT_ID)
              .body(STORE_ID, TOTAL_AMOUNT, TAX_FREE_AMOUNT, CURRENCY)
              .keyed(),
          write(
                  "payments.confirm",
                  HttpMethod.POST,
                  "/payments/{paymentId}/confirm",
                  "ConfirmedPaymentSummary",
                  "approves a payment that waits for the server's approval")
              .inKorean("수동 승인 대기 중인 결제 승인")
              .path(PAYMENT_ID)
              .body(
                  STORE_ID,
                  text("paymentToken").needed(),
                  text("txId"),
                  CURRENCY.needed(),
                  TOTAL_AMOUNT.needed(),
                  TAX_FREE_AMOUNT,
                  flag("isTest").needed(),
                  SKIP_WEBHOOK)
              .callingPg()
              .keyed(),
          write(
                  "payments.payInstantly",
                  HttpMethod.POST,
                  "/payments/{paymentId}/instant",
                  "PayInstantlyResponse",
                  "charges card data, or issues a virtual account, without a payment window")
              .inKorean("결제창 없이 카드 정보로 결제하거나 가상계좌 발급")
              .path(PAYMENT_ID)
              .body(
                  STORE_ID,
                  CHANNEL_KEY,
                  text("channelGroupId"),
                  object("method", PaymentInputs.INSTANT_PAYMENT_METHOD_INPUT).needed(),
                  ORDER_NAME.needed(),
                  flag("isCulturalExpense"),
                  flag("isEscrow"),
                  CUSTOMER,
                  CUSTOM_DATA,
                  AMOUNT.needed(),
                  CURRENCY.needed(),
                  COUNTRY,
                  NOTICE_URLS,
                  PRODUCTS,
                  PRODUCT_COUNT,
                  PRODUCT_TYPE,
                  SHIPPING_ADDRESS,
                  PROMOTION_ID,
                  BYPASS,
                  SKIP_WEBHOOK)
              .needingOneOf("channelKey", "channelGroupId")
              .callingPg()
              .keyed(),
          write(
                  "payments.payWithBillingKey",
                  HttpMethod.POST,
                  "/payments/{paymentId}/billing-key",
                  "PayWithBillingKeyResponse",
                  "charges a billing key")
              .inKorean("빌링키로 결제")
              .path(PAYMENT_ID)
              .body(
                  STORE_ID,
                  text("billingKey").needed(),
                  CHANNEL_KEY,
                  ORDER_NAME.needed(),
                  CUSTOMER,
                  CUSTOM_DATA,
                  AMOUNT.needed(),
                  CURRENCY.needed(),
                  count("installmentMonth"),
                  flag("useFreeInterestFromMerchant"),
                  flag("useCardPoint"),
                  object("cashReceipt", CommonInputs.CASH_RECEIPT_INPUT),
                  COUNTRY,
                  NOTICE_URLS,
                  PRODUCTS,
                  PRODUCT_COUNT,
                  PRODUCT_TYPE,
                  SHIPPING_ADDRESS,
                  PROMOTION_ID,
                  text("locale")
                      .oneOf(
                          "KO_KR", "EN_US", "ZH_CN", "ZH_TW", "JA_JP", "RU_RU", "TH_TH", "VI_VN"),
                  BYPASS,
                  SKIP_WEBHOOK)
              .callingPg()
              .keyed(),
          write(
                  "payments.cancel",
                  HttpMethod.POST,
                  "/payments/{paymentId}/cancel",
                  "CancelPaymentResponse",
                  "refunds a payment, in full or in part")
              .inKorean("결제 전액 또는 일부 취소")
              .path(PAYMENT_ID)
              .body(
                  STORE_ID,
                  minor("amount"),
                  TAX_FREE_AMOUNT,
                  minor("vatAmount").orZero(),
                  text("reason").needed(),
                  text("requester").oneOf("CUSTOMER", "ADMIN"),
                  text("promotionDiscountRetainOption").oneOf("RETAIN", "RELEASE"),
                  minor("currentCancellableAmount").orZero(),
                  object("refundAccount", PaymentInputs.CANCEL_PAYMENT_BODY_REFUND_ACCOUNT),
                  text("refundEmail"),
                  SKIP_WEBHOOK)
              .callingPg()
              .keyed(),
          write(
                  "payments.stopCancellation",
                  HttpMethod.POST,
                  "/payments/{paymentId}/cancellations/{cancellationId}/stop",
                  "StopPaymentCancellationResponse",
                  "withdraws a refund that is still pending (Triple-A)")
              .inKorean("처리 대기 중인 취소 중단(트리플에이)")
              .path(PAYMENT_ID, text("cancellationId"))
              .body(STORE_ID)
              .callingPg()
              .keyed(),
          write(
                  "payments.capture",
                  HttpMethod.POST,
                  "/payments/{paymentId}/capture",
                  "{}",
                  "captures a payment that was only authorized")
              .inKorean("승인만 된 결제 매입")
              .path(PAYMENT_ID)
              .body(STORE_ID)
              .callingPg()
              .keyed(),
          write(
                  "payments.registerStoreReceipts",
                  HttpMethod.POST,
                  "/payments/{paymentId}/register-store-receipt",
                  "RegisterStoreReceiptResponse",
                  "registers the sub-merchants of a sales slip (KG Inicis)")
              .inKorean("매출 전표에 하위 상점 거래 등록(KG이니시스)")
              .path(PAYMENT_ID)
              .body(
                  objects("items", PaymentInputs.REGISTER_STORE_RECEIPT_BODY_ITEM).needed(),
                  STORE_ID)
              .callingPg()
              .keyed(),
          write(
                  "payments.resendWebhook",
                  HttpMethod.POST,
                  "/payments/{paymentId}/resend-webhook",
                  "ResendWebhookResponse",
                  "sends a webhook of a payment again")
              .inKorean("결제 웹훅 재발송")
              .path(PAYMENT_ID)
              .body(STORE_ID, text("webhookId"))
              .keyed());

  private PaymentOperations() {}
}
