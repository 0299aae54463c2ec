package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code paymentSchedules}. */
final class PaymentScheduleOperations {
  private static final Parameter STORE_ID = text("storeId");

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "paymentSchedules.get",
                  HttpMethod.GET,
                  "/payment-schedules/{paymentScheduleId}",
                  "PaymentSchedule",
                  "one scheduled payment by the id of its schedule")
              .inKorean("예약 번호로 예약결제 한 건 조회")
              .path(text("paymentScheduleId"))
              .query(STORE_ID)
              .answeredAs("paymentScheduleId", "id"),
          read(
                  "paymentSchedules.list",
                  HttpMethod.GET,
                  "/payment-schedules",
                  "PaymentSchedulePage",
                  "a page of scheduled payments that match a filter; the past 90 days by default")
              .inKorean("조건에 맞는 예약결제 목록을 페이지로 조회(기본값은 지난 90일)")
              .body(
                  object("page", CommonInputs.PAGE_INPUT),
                  object("sort", PaymentScheduleInputs.PAYMENT_SCHEDULE_SORT_INPUT),
                  object("filter", PaymentScheduleInputs.PAYMENT_SCHEDULE_FILTER_INPUT))
              .bodyInQuery(),
          write(
                  "paymentSchedules.create",
                  HttpMethod.POST,
                  "/payments/{paymentId}/schedule",
                  "CreatePaymentScheduleResponse",
                  "schedules a payment by billing key")
              .inKorean("빌링키 결제 예약")
              .path(text("paymentId"))
              .body(
                  object("payment", PaymentScheduleInputs.BILLING_KEY_PAYMENT_SCHEDULE_INPUT)
                      .needed(),
                  time("timeToPay").needed())
              .keyed(),
          write(
                  "paymentSchedules.revoke",
                  HttpMethod.DELETE,
                  "/payment-schedules",
                  "RevokePaymentSchedulesResponse",
                  "revokes schedules by their ids, or all of a billing key")
              .inKorean("예약 번호별로 또는 빌링키의 예약 전체 취소")
              .body(STORE_ID, text("billingKey"), texts("scheduleIds"))
              .bodyInQuery()
              .needingOneOf("billingKey", "scheduleIds")
              .keyed());

  private PaymentScheduleOperations() {}
}
