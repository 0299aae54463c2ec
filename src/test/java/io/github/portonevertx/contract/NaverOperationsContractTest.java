package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.naver.NaverCashAmount;
import io.github.portonevertx.v1.naver.NaverClaimReason;
import io.github.portonevertx.v1.naver.NaverDelivery;
import io.github.portonevertx.v1.naver.NaverDeliveryMethod;
import io.github.portonevertx.v1.naver.NaverHoldReason;
import io.github.portonevertx.v1.naver.NaverHoldRequest;
import io.github.portonevertx.v1.naver.NaverProductOrder;
import io.github.portonevertx.v1.naver.NaverResult;
import io.github.portonevertx.v1.naver.NaverReturnRequest;
import io.github.portonevertx.v1.naver.NaverReview;
import io.github.portonevertx.v1.naver.NaverReviewType;
import io.github.portonevertx.v1.naver.NaverReviewsRequest;
import io.github.portonevertx.v1.naver.NaverShipRequest;
import io.github.portonevertx.v1.naver.ProductOrders;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Product orders of Naver Pay pass through their states. */
@Covers("naver")
class NaverOperationsContractTest extends OperationsContract {
  private static List<String> ids(NaverResult result) {
    return result.productOrders().stream().map(NaverProductOrder::productOrderId).toList();
  }

  private static List<String> statuses(NaverResult result) {
    return result.productOrders().stream().map(NaverProductOrder::productOrderStatus).toList();
  }

  private static List<String> claims(NaverResult result) {
    return result.productOrders().stream().map(order -> "" + order.claimStatus()).toList();
  }

  @Test
  void naverProductOrdersPassThroughTheirStates() {
    String impUid = pay(PaymentSeed.naverOrder().merchantUid("naver-1").amount(60_000));
    for (int i = 1; i <= 6; i++) {
      simulator.naverOrders().add(impUid, "po-" + i, 10_000);
    }
    ProductOrders one = ProductOrders.only(impUid, List.of("po-1"));
    ProductOrders two = ProductOrders.only(impUid, List.of("po-2"));
    ProductOrders three = ProductOrders.only(impUid, List.of("po-3"));
    NaverDelivery courier =
        NaverDelivery.builder()
            .method(NaverDeliveryMethod.DELIVERY)
            .company("CJGLS")
            .trackingNumber("000-1")
            .build();
    NaverDelivery back =
        NaverDelivery.builder().method(NaverDeliveryMethod.RETURN_INDIVIDUAL).build();

    NaverResult placed = shop.naver().place(ProductOrders.all(impUid)).await();
    assertEquals(6, placed.productOrders().size());
    assertFalse(placed.partial());
    NaverResult sent =
        shop.naver()
            .ship(
                NaverShipRequest.builder()
                    .orders(
                        ProductOrders.only(impUid, List.of("po-1", "po-2", "po-3", "po-4", "po-9")))
                    .dispatchedAt(now())
                    .delivery(courier)
                    .build())
            .await();
    assertEquals(List.of("po-1", "po-2", "po-3", "po-4"), ids(sent));
    assertEquals("DELIVERING", statuses(sent).get(0));
    assertTrue(sent.partial());
    assertEquals(List.of("po-9"), sent.missing());

    assertEquals(
        List.of("CANCELED"),
        statuses(
            shop.naver()
                .cancel(ProductOrders.only(impUid, List.of("po-5")), NaverClaimReason.SOLD_OUT)
                .await()));
    simulator.naverOrders().claim("po-6", "CANCEL", "CANCEL_REQUEST");
    assertEquals(
        List.of("CANCEL_DONE"),
        claims(shop.naver().approveCancel(ProductOrders.only(impUid, List.of("po-6"))).await()));

    assertEquals(
        List.of("RETURN_REQUEST"),
        claims(
            shop.naver()
                .requestReturn(
                    NaverReturnRequest.builder()
                        .orders(one)
                        .delivery(back)
                        .reason(NaverClaimReason.BROKEN)
                        .build())
                .await()));
    shop.naver()
        .withholdReturn(
            NaverHoldRequest.builder()
                .orders(one)
                .memo("배송비 미입금")
                .reason(NaverHoldReason.RETURN_DELIVERY_FEE)
                .extraCharge(won(2_500))
                .build())
        .await();
    assertEquals(
        FailureKind.OUTCOME_UNKNOWN, failure(shop.naver().approveReturn(one)).kind(), "on hold");
    shop.naver().resolveReturn(one).await();
    assertEquals(List.of("RETURNED"), statuses(shop.naver().approveReturn(one, "확인").await()));
    shop.naver()
        .requestReturn(NaverReturnRequest.builder().orders(two).delivery(back).build())
        .await();
    assertEquals(List.of("RETURN_REJECT"), claims(shop.naver().rejectReturn(two, "사용 흔적").await()));
    simulator.naverOrders().claim("po-3", "EXCHANGE", "EXCHANGE_REQUEST");
    assertEquals(List.of("COLLECT_DONE"), claims(shop.naver().collectExchanged(three).await()));
    assertEquals(
        List.of("EXCHANGE_REDELIVERING"),
        claims(shop.naver().shipExchanged(three, courier).await()));

    List<NaverProductOrder> all = shop.naver().productOrders(impUid).await();
    assertEquals(6, all.size());
    NaverProductOrder returned = shop.naver().productOrder("po-1").await();
    assertEquals("RETURNED", returned.productOrderStatus());
    assertEquals(won(10_000), returned.productAmount());
    assertTrue(all.contains(returned));
    assertEquals(won(30_000), shop.payments().get(impUid).await().cancelAmount());
    assertEquals(3, simulator.executions(impUid));
  }

  @Test
  void naverPointsConfirmationCashAndReviews() {
    String impUid = pay(PaymentSeed.naverPay().merchantUid("naver-2").amount(11_000));

    assertEquals(
        new NaverCashAmount(won(11_000), won(0), won(11_000), won(10_000), won(1_000)),
        shop.naver().cashAmount(impUid).await());
    shop.naver().confirm(impUid, "admin").await();
    shop.naver().depositPoint(impUid).await();
    assertEquals(2, simulator.executions(impUid));

    Instant written = now();
    simulator.naverOrders().review("review-1", false, written);
    simulator.naverOrders().review("review-2", true, written);
    List<NaverReview> reviews =
        shop.naver()
            .reviews(
                NaverReviewsRequest.builder()
                    .channelKey("channel-key-naver")
                    .from(written.minusSeconds(60))
                    .to(written)
                    .reviewType(NaverReviewType.PREMIUM)
                    .build())
            .await();
    assertEquals(List.of("review-2"), reviews.stream().map(NaverReview::reviewId).toList());
    assertEquals(written, reviews.get(0).createdAt());
  }
}
