package io.github.portonevertx.v1.naver;

import static io.github.portonevertx.v1.naver.NaverSamples.PARCEL;
import static io.github.portonevertx.v1.naver.NaverSamples.TIME;
import static io.github.portonevertx.v1.naver.NaverSamples.order;
import static io.github.portonevertx.v1.naver.NaverSamples.parcel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.Naver;
import io.vertx.core.json.JsonArray;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters of the writes for product orders, and their results. */
class NaverWritesTest {
  private static final List<String> IDS = List.of("p1", "p2");
  private static final ProductOrders ALL = ProductOrders.all("imp_1");
  private static final ProductOrders SOME = ProductOrders.only("imp_1", IDS);
  private static final NaverDelivery BACK = parcel(NaverDeliveryMethod.RETURN_DELIVERY);
  private final RecordingClient asked = new RecordingClient().answeringList(order("p1"));
  private final Naver naver = asked.client().naver();

  private static NaverDelivery without(NaverDeliveryMethod method) {
    return NaverDelivery.builder().method(method).build();
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
    asked.rejected(naver.shipExchanged(SOME, BACK), "'delivery_method'");
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
    asked.rejected(naver.cancel(ProductOrders.only("imp_1", List.of())), "'product_order_id'");
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void nullIsNotAllProductOrders() {
    asked.rejected(naver.cancel(ProductOrders.only("imp_1", null)), "'product_order_id'");
    asked.rejected(
        naver.cancel(ProductOrders.only("imp_1", Arrays.asList("p1", null))), "'product_order_id'");
    asked.rejected(naver.cancel(ProductOrders.all(null)), "'imp_uid'");
    asked.rejected(naver.cancel(null), "'orders'");
    asked.rejected(naver.cancel(ALL, null), "'reason'");
    asked.rejected(naver.shipExchanged(ALL, null), "'delivery'");
    asked.rejected(naver.ship(null), "'request'");
    NaverShipRequest.Builder shipment =
        NaverShipRequest.builder().orders(ALL).dispatchedAt(TIME).delivery(PARCEL);
    asked.rejected(naver.ship(shipment.orders(null).build()), "'imp_uid'");
    asked.rejected(naver.ship(shipment.orders(ALL).delivery(null).build()), "'delivery_method'");
  }
}
