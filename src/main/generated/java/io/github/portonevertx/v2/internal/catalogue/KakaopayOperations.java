package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code kakaopay}. */
final class KakaopayOperations {
  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "kakaopay.order",
                  HttpMethod.GET,
                  "/kakaopay/payment/order",
                  "KakaopayPaymentOrder",
                  "an order at KakaoPay, as KakaoPay answers it")
              .inKorean("카카오페이 주문을 카카오페이 응답 그대로 조회")
              .query(text("pgTxId").needed(), text("channelKey").needed())
              .callingPg());

  private KakaopayOperations() {}
}
