package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.day;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.money;
import static io.github.portonevertx.internal.api.Parameter.month;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.seconds;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.whole;
import static io.github.portonevertx.internal.api.Parameter.won;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.BUYER;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.CUSTOMER_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.LIMIT;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.MERCHANT_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.PAGE;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of billing keys, charges with them, and planned charges. */
final class BillingOperations {
  private static final String[] SCHEDULE_STATUSES = {"scheduled", "executed", "revoked"};
  private static final Parameter[] EXTRA = {day("naverUseCfm")};
  private static final Parameter[] SCHEDULE = {
    MERCHANT_UID.needed(),
    seconds("schedule_at").needed(),
    text("currency").needed(),
    money("amount").needed(),
    money("tax_free").orZero(),
    money("vat_amount").orZero(),
    text("name").upTo(40).needed(),
    text("buyer_name").upTo(16),
    text("buyer_email").upTo(64),
    text("buyer_tel").upTo(16),
    text("buyer_addr").upTo(128),
    text("buyer_postcode").upTo(8),
    text("custom_data"),
    text("notice_url"),
    text("product_type"),
    text("cash_receipt_type"),
    whole("card_quota").orZero(),
    flag("interest_free_by_merchant"),
    flag("use_card_point"),
    whole("product_count"),
    text("browser_ip"),
    object("extra", day("naverUseCfm")),
    text("bypass"),
    text("promotion_id")
  };

  private BillingOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
                "customers.getMany",
                HttpMethod.GET,
                "/subscribe/customers",
                "Customer[]",
                "several billing keys by the merchant's ids for them")
            .inKorean("여러 빌링키를 한 번에 조회")
            .query(texts("customer_uid").upTo(80).wire("customer_uid[]").needed())
            .inBatchesOf(100),
        read(
                "customers.get",
                HttpMethod.GET,
                "/subscribe/customers/{customer_uid}",
                "Customer",
                "one billing key")
            .inKorean("빌링키 한 건 조회")
            .path(CUSTOMER_UID),
        write(
                "customers.issue",
                HttpMethod.POST,
                "/subscribe/customers/{customer_uid}",
                "Customer",
                "stores a card as a billing key")
            .inKorean("카드 정보로 빌링키 발급")
            .path(CUSTOMER_UID)
            .body(
                text("channel_key").upTo(55).needed(),
                text("pg").upTo(80),
                text("customer_id"),
                text("card_number").needed(),
                month("expiry").needed(),
                text("birth"),
                text("pwd_2digit"),
                text("cvc"),
                text("customer_name").upTo(20),
                text("customer_tel").upTo(20),
                text("customer_email").upTo(200),
                text("customer_addr").upTo(200),
                text("customer_postcode").upTo(8),
                text("channel_group_id").upTo(55))
            .callingPg(),
        write(
                "customers.delete",
                HttpMethod.DELETE,
                "/subscribe/customers/{customer_uid}",
                "Customer",
                "deletes a billing key, which cannot be undone")
            .inKorean("빌링키 삭제(되돌릴 수 없음)")
            .path(CUSTOMER_UID)
            .query(text("reason"), object("extra", text("requester").oneOf("customer", "admin")))
            .callingPg(),
        read(
                "customers.payments",
                HttpMethod.GET,
                "/subscribe/customers/{customer_uid}/payments",
                "Page<Payment>",
                "payments made with a billing key")
            .inKorean("빌링키로 결제한 내역 조회")
            .path(CUSTOMER_UID)
            .query(PAGE),
        read(
                "customers.schedules",
                HttpMethod.GET,
                "/subscribe/customers/{customer_uid}/schedules",
                "Page<ScheduleResult>",
                "scheduled payments of a billing key, within three months")
            .inKorean("빌링키의 예약결제 조회(최대 3개월)")
            .path(CUSTOMER_UID)
            .query(
                PAGE,
                seconds("from").needed(),
                seconds("to").needed(),
                text("schedule-status").oneOf(SCHEDULE_STATUSES)),
        write(
                "subscribe.onetime",
                HttpMethod.POST,
                "/subscribe/payments/onetime",
                "Payment",
                "charges a card by its data, and stores it as a billing key if requested")
            .inKorean("카드 정보로 결제하고 요청 시 빌링키도 발급")
            .body(
                MERCHANT_UID.needed(),
                text("currency"),
                money("amount").needed(),
                money("tax_free").orZero(),
                money("vat_amount").orZero(),
                money("vat").orZero(),
                text("card_number").needed(),
                month("expiry").needed(),
                text("birth"),
                text("pwd_2digit"),
                text("cvc"),
                CUSTOMER_UID,
                text("pg").upTo(80),
                text("channelGroupId").upTo(55),
                text("name").upTo(40),
                whole("card_quota").orZero(),
                flag("interest_free_by_merchant"),
                flag("use_card_point"),
                text("custom_data"),
                text("notice_url"),
                text("browser_ip"),
                text("secure_3d_charge_id"),
                text("secure_3d_token"),
                text("product_type").oneOf("real", "digital"),
                text("promotion_id"),
                text("bypass"))
            .body(BUYER)
            .callingPg(),
        write(
                "subscribe.again",
                HttpMethod.POST,
                "/subscribe/payments/again",
                "Payment",
                "charges a billing key")
            .inKorean("빌링키로 결제")
            .body(
                CUSTOMER_UID.needed(),
                MERCHANT_UID.needed(),
                text("currency"),
                money("amount").needed(),
                money("tax_free").orZero(),
                money("vat_amount").orZero(),
                money("vat").orZero(),
                text("name").upTo(40).needed(),
                whole("card_quota").orZero(),
                flag("interest_free_by_merchant"),
                flag("use_card_point"),
                text("custom_data"),
                text("notice_url"),
                text("browser_ip"),
                text("product_type").oneOf("real", "digital"),
                whole("product_count"),
                text("cash_receipt_type").oneOf("person", "company", "anonymous"),
                text("bypass"),
                object("extra", EXTRA),
                text("promotion_id"),
                text("channel_key").upTo(55))
            .body(BUYER)
            .callingPg(),
        read(
                "schedules.list",
                HttpMethod.GET,
                "/subscribe/payments/schedule",
                "Page<ScheduleResult>",
                "scheduled payments, within three months")
            .inKorean("예약결제 목록 조회(최대 3개월)")
            .query(
                seconds("schedule_from").needed(),
                seconds("schedule_to").needed(),
                text("schedule_status").oneOf(SCHEDULE_STATUSES),
                PAGE,
                LIMIT,
                text("sorting")),
        write(
                "schedules.create",
                HttpMethod.POST,
                "/subscribe/payments/schedule",
                "ScheduleResult[]",
                "schedules payments with a billing key")
            .inKorean("빌링키로 결제 예약")
            .body(
                CUSTOMER_UID.needed(),
                text("customer_id"),
                won("checking_amount").orZero(),
                text("card_number"),
                month("expiry"),
                text("birth"),
                text("pwd_2digit"),
                text("cvc"),
                text("channel_key").upTo(55),
                objects("schedules", SCHEDULE).needed())
            .callingPg(),
        write(
                "schedules.cancel",
                HttpMethod.POST,
                "/subscribe/payments/unschedule",
                "ScheduleResult[]",
                "cancels scheduled payments, by order id or all of a billing key")
            .inKorean("주문 번호별 또는 빌링키 전체의 예약 취소")
            .body(CUSTOMER_UID, texts("merchant_uid"))
            .needingOneOf("customer_uid", "merchant_uid"),
        read(
                "schedules.get",
                HttpMethod.GET,
                "/subscribe/payments/schedule/{merchant_uid}",
                "ScheduleResult",
                "one scheduled payment by its order id")
            .inKorean("주문 번호로 예약결제 한 건 조회")
            .path(MERCHANT_UID),
        write(
                "schedules.update",
                HttpMethod.PUT,
                "/subscribe/payments/schedule/{merchant_uid}",
                "ScheduleResult",
                "changes the time of a scheduled payment")
            .inKorean("예약결제 시각 변경")
            .path(MERCHANT_UID)
            .body(seconds("schedule_at").needed()),
        write(
                "schedules.reschedule",
                HttpMethod.POST,
                "/subscribe/payments/schedule/{merchant_uid}/reschedule",
                "ScheduleResult",
                "schedules a failed or cancelled payment again")
            .inKorean("실패하거나 취소된 예약을 다시 예약")
            .path(MERCHANT_UID)
            .body(seconds("schedule_at").needed()),
        write(
                "schedules.retry",
                HttpMethod.POST,
                "/subscribe/payments/schedule/{merchant_uid}/retry",
                "Payment",
                "charges a failed or cancelled scheduled payment at once")
            .inKorean("실패하거나 취소된 예약을 즉시 결제")
            .path(MERCHANT_UID)
            .callingPg(),
        read(
                "schedules.listByCustomer",
                HttpMethod.GET,
                "/subscribe/payments/schedule/customers/{customer_uid}",
                "Page<ScheduleResult>",
                "scheduled payments of a billing key, within three months")
            .inKorean("빌링키별 예약결제 목록 조회(최대 3개월)")
            .path(CUSTOMER_UID)
            .query(
                PAGE,
                seconds("from").needed(),
                seconds("to").needed(),
                text("schedule-status").oneOf(SCHEDULE_STATUSES)));
  }
}
