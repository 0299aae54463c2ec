package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code promotions} and {@code cardPromotions}. */
final class PromotionOperations {
  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "promotions.get",
                  HttpMethod.GET,
                  "/promotions/{promotionId}",
                  "Promotion",
                  "one promotion")
              .inKorean("프로모션 한 건 조회")
              .path(text("promotionId"))
              .answeredAs("promotionId", "id"),
          read(
                  "cardPromotions.list",
                  HttpMethod.GET,
                  "/payment-gateways/card-promotion",
                  "PgCardPromotions",
                  "the card promotions of a PG for an amount (KCP)")
              .inKorean("금액에 적용되는 PG사 카드 프로모션 조회(KCP)")
              .query(
                  text("channelKey").needed(),
                  minor("amount").orZero().needed(),
                  text("cardCompany"))
              .callingPg());

  private PromotionOperations() {}
}
