package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.Promotions;
import io.github.portonevertx.v2.checkoutprofiles.EvaluateRequest;
import io.github.portonevertx.v2.checkoutprofiles.EvaluatedCheckoutMethod;
import io.github.portonevertx.v2.common.CheckoutPaymentMethod;
import io.github.portonevertx.v2.common.Country;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.paymentsessions.CreatePaymentSessionResponse;
import io.github.portonevertx.v2.paymentsessions.CreateRequest;
import io.github.portonevertx.v2.paymentsessions.PaymentSession;
import io.github.portonevertx.v2.promotions.CardPromotion;
import io.github.portonevertx.v2.promotions.ListRequest;
import io.github.portonevertx.v2.promotions.PgCardPromotion;
import io.github.portonevertx.v2.promotions.PromotionStatus;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Hosted checkout pages, and what a shop shows before a payment. */
@Covers({"paymentSessions", "checkoutProfiles", "promotions", "cardPromotions", "banks"})
class CheckoutOperationsContractTest extends OperationsContract {
  @Test
  void checkoutPageIsCreatedReadAndClosed() {
    CreatePaymentSessionResponse created =
        shop.withStore(simulator.storeId())
            .paymentSessions()
            .create(
                CreateRequest.builder()
                    .paymentId("session-payment")
                    .profileKey("profile-simulated")
                    .country(Country.US)
                    .currency(Currency.USD)
                    .totalAmount(600)
                    .orderName("goods")
                    .build())
            .await();
    assertNotNull(created.expiresAt());

    PaymentSession session = shop.paymentSessions().get(created.sessionId()).await();
    assertEquals(created.sessionId(), session.id());
    assertEquals("session-payment", session.paymentId());
    assertEquals(600, session.totalAmount());
    assertEquals(Currency.USD, session.currency());

    assertNotNull(shop.paymentSessions().close(created.sessionId()).await().closedAt());
    assertEquals(
        "SESSION_EXPIRED", failure(shop.paymentSessions().get(created.sessionId())).errorType());
  }

  @Test
  void profileOffersWaysOfPaying() {
    List<EvaluatedCheckoutMethod> offered =
        shop.checkoutProfiles()
            .evaluate(
                EvaluateRequest.builder()
                    .profileKey("profile-simulated")
                    .country(Country.KR)
                    .currency(Currency.KRW)
                    .amount(1_000)
                    .build())
            .await();

    assertEquals(
        List.of(CheckoutPaymentMethod.CARD_KR, CheckoutPaymentMethod.KAKAO_PAY),
        offered.stream().map(EvaluatedCheckoutMethod::paymentMethod).toList());
  }

  @Test
  void promotionReducesAPayment() {
    CardPromotion promotion =
        assertInstanceOf(CardPromotion.class, shop.promotions().get(Promotions.AMOUNT).await());
    assertEquals(PromotionStatus.IN_PROGRESS, promotion.status());
    assertEquals(1_000_000, promotion.totalBudget());

    shop.payments()
        .payInstantly(cardPayment("order-1", 10_000).promotionId(promotion.id()).build())
        .await();
    Payment paid = shop.payments().get("order-1").await();
    assertEquals(1_000, paid.amount().discount());
    assertEquals(9_000, paid.refundable());

    assertEquals(
        List.of("kcp-KAKAO_BANK", "kcp-SHINHYUP"),
        shop
            .cardPromotions()
            .list(ListRequest.builder().channelKey(Channel.KCP.key()).amount(20_000).build())
            .await()
            .stream()
            .map(PgCardPromotion::promotionId)
            .toList());
  }

  @Test
  void banksHaveNames() {
    assertEquals(
        List.of("국민은행"),
        shop.banks().list().await().stream()
            .filter(bank -> "KOOKMIN".equals(Objects.requireNonNull(bank.bank()).wire()))
            .map(bank -> String.valueOf(Objects.requireNonNull(bank.name()).ko()))
            .toList());
  }
}
