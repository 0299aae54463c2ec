package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.count;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code paymentSessions}. */
final class PaymentSessionOperations {
  private static final Parameter SESSION_ID = text("sessionId");

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "paymentSessions.get",
                  HttpMethod.GET,
                  "/payment-sessions/{sessionId}",
                  "PaymentSession",
                  "one checkout session, without a credential")
              .inKorean("결제 세션 한 건 조회(인증 불필요)")
              .path(SESSION_ID)
              .answeredAs("sessionId", "id"),
          write(
                  "paymentSessions.create",
                  HttpMethod.POST,
                  "/payment-sessions",
                  "CreatePaymentSessionResponse",
                  "creates a hosted checkout page")
              .inKorean("호스티드 체크아웃 페이지 생성")
              .body(
                  text("storeId"),
                  text("paymentId").needed(),
                  text("profileKey").needed(),
                  text("paymentMethod"),
                  text("country").needed(),
                  text("currency").needed(),
                  minor("totalAmount").orZero().needed(),
                  text("orderName").needed(),
                  text("redirectUrl"),
                  objects("products", PaymentSessionInputs.PAYMENT_SESSION_PRODUCT_INPUT),
                  text("customerName"),
                  text("customerEmail"),
                  text("storeName"),
                  objects("agreements", PaymentSessionInputs.PAYMENT_SESSION_AGREEMENT_INPUT),
                  text("orderImageUrl"),
                  text("customData"),
                  object("colors", PaymentSessionInputs.PAYMENT_SESSION_COLORS_INPUT),
                  count("ttlSeconds"))
              .keyed(),
          write(
                  "paymentSessions.close",
                  HttpMethod.POST,
                  "/payment-sessions/{sessionId}/close",
                  "ClosePaymentSessionResponse",
                  "ends a checkout session")
              .inKorean("결제 세션 종료")
              .path(SESSION_ID)
              .keyed());

  private PaymentSessionOperations() {}
}
