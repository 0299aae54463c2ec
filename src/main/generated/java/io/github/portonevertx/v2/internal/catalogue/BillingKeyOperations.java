package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.json;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code billingKeys}. */
final class BillingKeyOperations {
  private static final Parameter BILLING_KEY = text("billingKey");
  private static final Parameter STORE_ID = text("storeId");
  private static final Parameter SKIP_WEBHOOK = flag("skipWebhook");
  private static final Parameter BILLING_ISSUE_TOKEN = text("billingIssueToken");
  private static final Parameter IS_TEST = flag("isTest");

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "billingKeys.get",
                  HttpMethod.GET,
                  "/billing-keys/{billingKey}",
                  "BillingKeyInfo",
                  "one billing key")
              .inKorean("빌링키 한 건 조회")
              .path(BILLING_KEY)
              .query(STORE_ID)
              .answeredAs("billingKey", "billingKey"),
          read(
                  "billingKeys.list",
                  HttpMethod.GET,
                  "/billing-keys",
                  "BillingKeyPage",
                  "a page of billing keys that match a filter")
              .inKorean("조건에 맞는 빌링키 목록을 페이지로 조회")
              .body(
                  object("page", CommonInputs.PAGE_INPUT),
                  object("sort", BillingKeyInputs.BILLING_KEY_SORT_INPUT),
                  object("filter", BillingKeyInputs.BILLING_KEY_FILTER_INPUT))
              .bodyInQuery(),
          write(
                  "billingKeys.issue",
                  HttpMethod.POST,
                  "/billing-keys",
                  "IssueBillingKeyResponse",
                  "issues a billing key from card data")
              .inKorean("카드 정보로 빌링키 발급")
              .body(
                  STORE_ID,
                  object("method", BillingKeyInputs.INSTANT_BILLING_KEY_PAYMENT_METHOD_INPUT)
                      .needed(),
                  text("channelKey"),
                  text("channelGroupId"),
                  object("customer", CommonInputs.CUSTOMER_INPUT),
                  text("customData"),
                  json("bypass"),
                  texts("noticeUrls"),
                  SKIP_WEBHOOK)
              .needingOneOf("channelKey", "channelGroupId")
              .callingPg()
              .keyed(),
          write(
                  "billingKeys.confirm",
                  HttpMethod.POST,
                  "/billing-keys/confirm",
                  "ConfirmedBillingKeySummary",
                  "approves the issue of a billing key that waits for the server's approval")
              .inKorean("수동 승인 대기 중인 빌링키 발급 승인")
              .body(STORE_ID, BILLING_ISSUE_TOKEN.needed(), IS_TEST.needed(), SKIP_WEBHOOK)
              .callingPg()
              .keyed(),
          write(
                  "billingKeys.confirmIssueAndPay",
                  HttpMethod.POST,
                  "/billing-keys/confirm-issue-and-pay",
                  "ConfirmedBillingKeyIssueAndPaySummary",
                  "approves the issue of a billing key together with its first payment")
              .inKorean("빌링키 발급과 첫 결제를 함께 승인")
              .body(
                  STORE_ID,
                  BILLING_ISSUE_TOKEN.needed(),
                  text("paymentId"),
                  text("currency").needed(),
                  minor("totalAmount").orZero().needed(),
                  minor("taxFreeAmount").orZero(),
                  IS_TEST.needed(),
                  SKIP_WEBHOOK)
              .answeredAs("paymentId", "paymentId")
              .callingPg()
              .keyed(),
          write(
                  "billingKeys.delete",
                  HttpMethod.DELETE,
                  "/billing-keys/{billingKey}",
                  "DeleteBillingKeyResponse",
                  "deletes a billing key")
              .inKorean("빌링키 삭제")
              .path(BILLING_KEY)
              .query(
                  STORE_ID,
                  text("reason"),
                  text("requester").oneOf("CUSTOMER", "ADMIN"),
                  SKIP_WEBHOOK)
              .callingPg()
              .keyed());

  private BillingKeyOperations() {}
}
