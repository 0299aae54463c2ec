package io.github.portonevertx.v1.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** PAYCO and KakaoPay, and the fields of every answer of this package. */
class PayTest {
  private final RecordingClient asked = new RecordingClient().answering(RecordingClient.payment());

  @Test
  void readsEveryField() throws ReflectiveOperationException {
    Records.check(BenepiaPoint.class, "point", "point");
    Records.check(
        KcpQuickMember.class, "member_id pg_provider pg_id inserted updated", "member_id");
    Records.check(KcpQuickAutopayDeleted.class, "customer_uid", "none");
    Records.check(KcpQuickFidoReleased.class, "member_id", "none");
    Records.check(PaycoStatus.class, "status", "status");
    Records.check(PaymentwallDeliveryDetail.class, "error_code error notices", "none");
    Records.hides(PaymentwallDeliveryDetail.class, "error notices");
  }

  @Test
  void payco() {
    asked.answering(new JsonObject().put("status", "HELD"));
    PaycoStatus now =
        asked.gotWithAll(
            asked.client().payco().updateOrderStatus("imp_1", PaycoStatus.DELIVERY_START),
            "payco.updateOrderStatus",
            "imp_uid",
            "imp_1",
            "status",
            "DELIVERY_START");
    assertEquals("HELD", now.toString());
    asked.got(
        asked.client().payco().updateOrderStatus("imp_1", PaycoStatus.CANCELED),
        "payco.updateOrderStatus",
        "imp_uid",
        "imp_1",
        "status",
        "CANCELED");
    asked.got(
        asked.client().payco().updateOrderStatus("imp_1", PaycoStatus.PURCHASE_DECISION),
        "payco.updateOrderStatus",
        "imp_uid",
        "imp_1",
        "status",
        "PURCHASE_DECISION");
    asked.rejected(
        asked.client().payco().updateOrderStatus("imp_1", new PaycoStatus("CANCELLED")),
        "'status'");
  }

  @Test
  @SuppressWarnings("deprecation") // deprecated methods are tested until their removal
  void kakao() {
    asked.answering(new JsonObject().put("orders", 1).put("buyer", "nobody").putNull("next"));
    LocalDate day = LocalDate.of(2030, 4, 1);
    KakaoOrder page =
        asked.got(
            asked.client().kakao().orders(KakaoOrdersRequest.builder().day(day).build()),
            "kakao.orders",
            "payment_request_date",
            "20300401");
    asked.gotWithAll(
        asked
            .client()
            .kakao()
            .orders(KakaoOrdersRequest.builder().day(day).cid("TC0").page(2).build()),
        "kakao.orders",
        "payment_request_date",
        "20300401",
        "cid",
        "TC0",
        "page",
        2);
    assertEquals("nobody", page.body().get("buyer"));
    assertTrue(page.body().containsKey("next"));
    assertThrows(UnsupportedOperationException.class, () -> page.body().clear());
    Records.showsNone(page, "nobody");
    assertEquals(
        Map.of("a", 1), Records.read(new JsonObject().put("a", 1), KakaoOrder.class).body());
  }
}
