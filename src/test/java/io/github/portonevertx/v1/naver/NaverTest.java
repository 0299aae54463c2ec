package io.github.portonevertx.v1.naver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.Naver;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NaverTest {
  private static final List<String> IDS = List.of("p1", "p2");
  private static final ProductOrders ALL = ProductOrders.all("imp_1");
  private static final ProductOrders SOME = ProductOrders.only("imp_1", IDS);
  private static final NaverDelivery PARCEL = parcel(NaverDeliveryMethod.DELIVERY);
  private static final NaverDelivery BACK = parcel(NaverDeliveryMethod.RETURN_DELIVERY);
  private static final Instant TIME = Instant.ofEpochSecond(10);

  private final RecordingClient asked = new RecordingClient().answeringList(order("p1"));
  private final Naver naver = asked.client().naver();

  private static NaverDelivery parcel(NaverDeliveryMethod method) {
    return NaverDelivery.builder().method(method).company("CJGLS").trackingNumber("1234").build();
  }

  private static NaverDelivery without(NaverDeliveryMethod method) {
    return NaverDelivery.builder().method(method).build();
  }

  private static JsonObject order(String id) {
    return Records.sample(NaverProductOrder.class).put("product_order_id", id);
  }

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
  void writesWithRequiredFieldsOnly() {
    asked.got(naver.cancel(ALL), "naver.cancel", "imp_uid", "imp_1");
    asked.got(naver.approveReturn(ALL), "naver.approveReturn", "imp_uid", "imp_1");
    asked.gotWithAll(
        naver.approveCancel(SOME),
        "naver.approveCancel",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS);
    asked.gotWithAll(
        naver.collectExchanged(SOME),
        "naver.collectExchanged",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS);
    asked.gotWithAll(naver.place(SOME), "naver.place", "imp_uid", "imp_1", "product_order_id", IDS);
    asked.gotWithAll(
        naver.resolveReturn(SOME),
        "naver.resolveReturn",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS);
  }

  @Test
  void writesWithReasonsAndMessages() {
    asked.gotWithAll(
        naver.cancel(SOME, NaverClaimReason.SOLD_OUT),
        "naver.cancel",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "reason",
        "SOLD_OUT");
    asked.gotWithAll(
        naver.approveReturn(SOME, "yes"),
        "naver.approveReturn",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "memo",
        "yes");
    asked.gotWithAll(
        naver.rejectReturn(SOME, "no"),
        "naver.rejectReturn",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "memo",
        "no");
    asked.got(
        naver.withholdReturn(NaverHoldRequest.builder().orders(SOME).memo("wait").build()),
        "naver.withholdReturn",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "memo",
        "wait");
    asked.gotWithAll(
        naver.withholdReturn(
            NaverHoldRequest.builder()
                .orders(SOME)
                .memo("wait")
                .reason(NaverHoldReason.ETC)
                .extraCharge(BigDecimal.ZERO)
                .build()),
        "naver.withholdReturn",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "memo",
        "wait",
        "reason",
        "ETC",
        "extra_charge",
        BigDecimal.ZERO);
  }

  @Test
  void writesWithADelivery() {
    asked.gotWithAll(
        naver.ship(
            NaverShipRequest.builder().orders(SOME).dispatchedAt(TIME).delivery(PARCEL).build()),
        "naver.ship",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "dispatched_at",
        10L,
        "delivery_method",
        "DELIVERY",
        "delivery_company",
        "CJGLS",
        "tracking_number",
        "1234");
    asked.got(
        naver.ship(
            NaverShipRequest.builder()
                .orders(ALL)
                .dispatchedAt(TIME)
                .delivery(without(NaverDeliveryMethod.NOTHING))
                .build()),
        "naver.ship",
        "imp_uid",
        "imp_1",
        "dispatched_at",
        10L,
        "delivery_method",
        "NOTHING");
    asked.gotWithAll(
        naver.shipExchanged(SOME, PARCEL),
        "naver.shipExchanged",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "delivery_method",
        "DELIVERY",
        "delivery_company",
        "CJGLS",
        "tracking_number",
        "1234");
    asked.got(
        naver.requestReturn(
            NaverReturnRequest.builder()
                .orders(ALL)
                .delivery(without(NaverDeliveryMethod.RETURN_INDIVIDUAL))
                .build()),
        "naver.requestReturn",
        "imp_uid",
        "imp_1",
        "delivery_method",
        "RETURN_INDIVIDUAL");
    asked.gotWithAll(
        naver.requestReturn(
            NaverReturnRequest.builder()
                .orders(SOME)
                .delivery(BACK)
                .reason(NaverClaimReason.BROKEN)
                .build()),
        "naver.requestReturn",
        "imp_uid",
        "imp_1",
        "product_order_id",
        IDS,
        "reason",
        "BROKEN",
        "delivery_method",
        "RETURN_DELIVERY",
        "delivery_company",
        "CJGLS",
        "tracking_number",
        "1234");
    asked.refused(naver.shipExchanged(SOME, BACK), "'delivery_method'");
  }

  @Test
  void listsProductOrdersMissingFromTheResponse() {
    asked.answering(Reply.partial(new JsonArray().add(order("p2")), List.of()));
    NaverResult some = naver.place(ProductOrders.only("imp_1", List.of("p1", "p2", "p3"))).result();
    assertTrue(some.partial());
    assertEquals(List.of("p1", "p3"), some.missing());
    assertEquals("p2", some.productOrders().get(0).productOrderId());

    NaverResult all = naver.place(ALL).result();
    assertTrue(all.partial());
    assertEquals(List.of(), all.missing());
  }

  @Test
  void completeResponseHasNoMissingProductOrders() {
    NaverResult result = naver.place(ProductOrders.only("imp_1", List.of("p1"))).result();
    assertFalse(result.partial());
    assertEquals(List.of(), result.missing());
    assertEquals(Map.of("imp_uid", "imp_1"), ALL.parameters());
  }

  @Test
  void emptyListIsNotAllProductOrders() {
    asked.refused(naver.cancel(ProductOrders.only("imp_1", List.of())), "'product_order_id'");
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void nullIsNotAllProductOrders() {
    asked.refused(naver.cancel(ProductOrders.only("imp_1", null)), "'product_order_id'");
    asked.refused(
        naver.cancel(ProductOrders.only("imp_1", Arrays.asList("p1", null))), "'product_order_id'");
    asked.refused(naver.cancel(ProductOrders.all(null)), "'imp_uid'");
    asked.refused(naver.cancel(null), "'orders'");
    asked.refused(naver.cancel(ALL, null), "'reason'");
    asked.refused(naver.shipExchanged(ALL, null), "'delivery'");
    asked.refused(naver.ship(null), "'request'");
    NaverShipRequest.Builder shipment =
        NaverShipRequest.builder().orders(ALL).dispatchedAt(TIME).delivery(PARCEL);
    asked.refused(naver.ship(shipment.orders(null).build()), "'imp_uid'");
    asked.refused(naver.ship(shipment.orders(ALL).delivery(null).build()), "'delivery_method'");
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
