package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.seconds;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations on points, receipts and reviews of Naver Pay. */
final class NaverPaymentOperations {
  private NaverPaymentOperations() {}

  static List<Operation> all() {
    return List.of(
        write(
                "naver.depositPoint",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/point",
                "–",
                "credits Naver points to the buyer")
            .inKorean("구매자에게 네이버페이 포인트 적립")
            .path(IMP_UID)
            .callingPg(),
        write(
                "naver.confirm",
                HttpMethod.POST,
                "/payments/{imp_uid}/naver/confirm",
                "–",
                "confirms an escrow purchase")
            .inKorean("에스크로 구매 확정")
            .path(IMP_UID)
            .body(text("requester"))
            .callingPg(),
        read(
                "naver.reviews",
                HttpMethod.GET,
                "/naver/reviews",
                "NaverReview[]",
                "buyers' reviews within a period")
            .inKorean("기간별 구매평 조회")
            .query(
                text("channel_key").needed(),
                seconds("from").needed(),
                seconds("to").needed(),
                text("review_type").oneOf("general", "premium").needed())
            .callingPg(),
        read(
                "naver.cashAmount",
                HttpMethod.GET,
                "/payments/{imp_uid}/naver/cash-amount",
                "NaverCashAmount",
                "the part of a payment that a cash receipt may cover")
            .inKorean("현금영수증 발급 가능 금액 조회")
            .path(IMP_UID)
            .callingPg());
  }
}
