package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.seconds;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.won;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations on product orders, the order type of Naver Pay. */
final class NaverOrderOperations {
  private static final Parameter PRODUCT_ORDERS = texts("product_order_id");
  private static final Parameter DELIVERY_COMPANY =
      text("delivery_company")
          .oneOf(
              "CJGLS",
              "KGB",
              "DONGBU",
              "EPOST",
              "REGISTPOST",
              "HANJIN",
              "HYUNDAI",
              "KGBLS",
              "INNOGIS",
              "DAESIN",
              "ILYANG",
              "KDEXP",
              "CHUNIL",
              "CH1",
              "HDEXP",
              "CVSNET",
              "DHL",
              "FEDEX",
              "GSMNTON",
              "WARPEX",
              "WIZWA",
              "EMS",
              "DHLDE",
              "ACIEXPRESS",
              "EZUSA",
              "PANTOS",
              "UPS",
              "HLCGLOBAL",
              "KOREXG",
              "TNT",
              "SWGEXP",
              "DAEWOON",
              "USPS",
              "IPARCEL",
              "KUNYOUNG",
              "HPL",
              "DADREAM",
              "SLX",
              "SFEXPRESS",
              "HONAM");

  private NaverOrderOperations() {}

  static List<Operation> all() {
    return List.of(
        write(
                "naver.cancel",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/cancel",
                "NaverProductOrder[]",
                "refunds product orders")
            .inKorean("상품 주문 환불")
            .path(IMP_UID)
            .body(
                PRODUCT_ORDERS,
                text("reason")
                    .oneOf(
                        "SOLD_OUT",
                        "DELAYED_DELIVERY",
                        "PRODUCT_UNSATISFIED",
                        "INTENT_CHANGED",
                        "COLOR_AND_SIZE",
                        "WRONG_ORDER",
                        "INCORRECT_INFO"))
            .callingPg(),
        write(
                "naver.approveCancel",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/approve-cancel",
                "NaverProductOrder[]",
                "approves a refund that the buyer requested")
            .inKorean("구매자의 취소 요청 승인")
            .path(IMP_UID)
            .body(PRODUCT_ORDERS)
            .callingPg(),
        write(
                "naver.ship",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/ship",
                "NaverProductOrder[]",
                "marks product orders as shipped")
            .inKorean("상품 주문 발송 처리")
            .path(IMP_UID)
            .body(
                PRODUCT_ORDERS,
                text("delivery_method")
                    .oneOf(
                        "DELIVERY",
                        "GDFW_ISSUE_SVC",
                        "VISIT_RECEIPT",
                        "DIRECT_DELIVERY",
                        "QUICK_SVC",
                        "NOTHING")
                    .needed(),
                seconds("dispatched_at").needed(),
                DELIVERY_COMPANY,
                text("tracking_number"))
            .callingPg(),
        write(
                "naver.shipExchanged",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/ship-exchanged",
                "NaverProductOrder[]",
                "marks the replacement of an exchange as shipped")
            .inKorean("교환 상품 재발송 처리")
            .path(IMP_UID)
            .body(
                PRODUCT_ORDERS,
                text("delivery_method")
                    .oneOf(
                        "DELIVERY",
                        "GDFW_ISSUE_SVC",
                        "VISIT_RECEIPT",
                        "DIRECT_DELIVERY",
                        "QUICK_SVC",
                        "NOTHING")
                    .needed(),
                DELIVERY_COMPANY,
                text("tracking_number"))
            .callingPg(),
        write(
                "naver.collectExchanged",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/collect-exchanged",
                "NaverProductOrder[]",
                "marks the goods of an exchange as collected")
            .inKorean("교환 상품 수거 완료 처리")
            .path(IMP_UID)
            .body(PRODUCT_ORDERS)
            .callingPg(),
        write(
                "naver.place",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/place",
                "NaverProductOrder[]",
                "acknowledges product orders")
            .inKorean("상품 주문 발주 확인")
            .path(IMP_UID)
            .body(PRODUCT_ORDERS)
            .callingPg(),
        write(
                "naver.requestReturn",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/request-return",
                "NaverProductOrder[]",
                "requests a return")
            .inKorean("반품 요청")
            .path(IMP_UID)
            .body(
                PRODUCT_ORDERS,
                text("reason")
                    .oneOf(
                        "INTENT_CHANGED",
                        "COLOR_AND_SIZE",
                        "WRONG_ORDER",
                        "PRODUCT_UNSATISFIED",
                        "DELAYED_DELIVERY",
                        "SOLD_OUT",
                        "DROPPED_DELIVERY",
                        "BROKEN",
                        "INCORRECT_INFO",
                        "WRONG_DELIVERY",
                        "WRONG_OPTION"),
                text("delivery_method")
                    .oneOf("RETURN_DESIGNATED", "RETURN_DELIVERY", "RETURN_INDIVIDUAL")
                    .needed(),
                DELIVERY_COMPANY,
                text("tracking_number"))
            .callingPg(),
        write(
                "naver.approveReturn",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/approve-return",
                "NaverProductOrder[]",
                "approves a return")
            .inKorean("반품 승인")
            .path(IMP_UID)
            .body(PRODUCT_ORDERS, text("memo"))
            .callingPg(),
        write(
                "naver.rejectReturn",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/reject-return",
                "NaverProductOrder[]",
                "rejects a return")
            .inKorean("반품 거부")
            .path(IMP_UID)
            .body(PRODUCT_ORDERS, text("memo").needed())
            .callingPg(),
        write(
                "naver.withholdReturn",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/withhold-return",
                "NaverProductOrder[]",
                "puts a return on hold")
            .inKorean("반품 보류")
            .path(IMP_UID)
            .body(
                PRODUCT_ORDERS,
                text("reason")
                    .oneOf(
                        "RETURN_DELIVERYFEE",
                        "EXTRAFEEE",
                        "RETURN_DELIVERYFEE_AND_EXTRAFEEE",
                        "RETURN_PRODUCT_NOT_DELIVERED",
                        "ETC"),
                text("memo").needed(),
                won("extra_charge").orZero())
            .callingPg(),
        write(
                "naver.resolveReturn",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/resolve-return",
                "NaverProductOrder[]",
                "releases a return from hold")
            .inKorean("반품 보류 해제")
            .path(IMP_UID)
            .body(PRODUCT_ORDERS)
            .callingPg(),
        read(
                "naver.productOrders",
                HttpMethod.GET,
                "/payments/{imp_uid}/naver/product-orders",
                "NaverProductOrder[]",
                "the product orders of a payment")
            .inKorean("결제에 딸린 상품 주문 조회")
            .path(IMP_UID),
        read(
                "naver.productOrder",
                HttpMethod.GET,
                "/naver/product-orders/{product_order_id}",
                "NaverProductOrder",
                "one product order")
            .inKorean("상품 주문 한 건 조회")
            .path(text("product_order_id")));
  }
}
