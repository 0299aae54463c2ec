package io.github.portonevertx.v1.naver;

import static io.github.portonevertx.v1.naver.NaverSamples.PARCEL;
import static io.github.portonevertx.v1.naver.NaverSamples.TIME;
import static io.github.portonevertx.v1.naver.NaverSamples.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.Naver;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The fields of the answers, and the queries. */
class NaverTest {
  private final RecordingClient asked = new RecordingClient().answeringList(order("p1"));
  private final Naver naver = asked.client().naver();

  @Test
  void readsEveryField() throws ReflectiveOperationException {
    Records.check(
        NaverProductOrder.class,
        "product_order_id product_order_status claim_type claim_status product_id product_name"
            + " product_option_id product_option_name product_amount delivery_amount quantity"
            + " orderer shipping_address shipping_memo shipping_due individual_code",
        "product_order_id product_order_status");
    Records.check(NaverOrderer.class, "name id tel", "none");
    Records.check(NaverAddress.class, "base detail postcode tel1 tel2 name", "none");
    Records.check(
        NaverReview.class,
        "review_id score title content product_order_id product_id product_name"
            + " product_option_name writer created_at modified_at",
        "review_id");
    String amounts = "amount_total amount_by_npoint amount_by_primary amount_supply amount_vat";
    Records.check(NaverCashAmount.class, amounts, amounts);
  }

  @Test
  void toStringShowsNoPersonalData() {
    Records.hides(NaverProductOrder.class, "shipping_memo individual_code name tel base");
    Records.hides(NaverOrderer.class, "name id tel");
    Records.hides(NaverAddress.class, "base detail postcode tel1 tel2 name");
    Records.hides(NaverReview.class, "writer title content");
    Records.showsNone(PARCEL, "1234");
  }

  @Test
  void aScoreMayComeAsANumber() {
    assertEquals(
        "13",
        Records.read(Records.sample(NaverReview.class).put("score", 13), NaverReview.class)
            .score());
  }

  @Test
  void paymentType() {
    RecordingClient withoutContent = new RecordingClient();
    Naver points = withoutContent.client().naver();
    withoutContent.gotWithAll(
        points.depositPoint("imp_1"), "naver.depositPoint", "imp_uid", "imp_1");
    withoutContent.got(points.confirm("imp_1"), "naver.confirm", "imp_uid", "imp_1");
    withoutContent.gotWithAll(
        points.confirm("imp_1", "admin"),
        "naver.confirm",
        "imp_uid",
        "imp_1",
        "requester",
        "admin");
    RecordingClient amounts =
        new RecordingClient().answering(Records.sample(NaverCashAmount.class));
    NaverCashAmount amount =
        amounts.gotWithAll(
            amounts.client().naver().cashAmount("imp_1"), "naver.cashAmount", "imp_uid", "imp_1");
    assertEquals(BigDecimal.ONE, amount.amountTotal());
  }

  @Test
  void queries() {
    assertEquals(
        1,
        asked
            .gotWithAll(naver.productOrders("imp_1"), "naver.productOrders", "imp_uid", "imp_1")
            .size());
    asked.answering(order("p1"));
    assertEquals(
        "p1",
        asked
            .gotWithAll(naver.productOrder("p1"), "naver.productOrder", "product_order_id", "p1")
            .productOrderId());
    asked.answeringList(Records.sample(NaverReview.class));
    assertEquals(
        1,
        asked
            .gotWithAll(
                naver.reviews(
                    NaverReviewsRequest.builder()
                        .channelKey("channel-key-1")
                        .from(TIME)
                        .to(TIME.plusSeconds(1))
                        .reviewType(NaverReviewType.PREMIUM)
                        .build()),
                "naver.reviews",
                "channel_key",
                "channel-key-1",
                "from",
                10L,
                "to",
                11L,
                "review_type",
                "premium")
            .size());
  }
}
