package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request that lets the shop approve or reject a payment before it is made. */
@Timeout(60)
class ConfirmRequestTest extends PaymentWindowTestFixture {
  @Test
  void confirmRequestIsSentBeforeTheApproval() {
    shop.reply(200, "");

    WindowResult result =
        window.pay(Purchase.of("o", 1000).withConfirmUrl(shop.url("/confirm"))).await();
    simulator.webhooks().settle().await();

    assertTrue(result.success());
    assertEquals(
        List.of("/confirm", "/hook"), shop.posts().stream().map(TestShop.Post::path).toList());
    assertEquals(
        json("imp_uid", String.valueOf(result.impUid()), "merchant_uid", "o", "amount", 1000),
        shop.posts().get(0).json());
    ConfirmRequest asked = window.confirmRequests().get(0);
    assertTrue(asked.isAgreed());
    assertEquals(shop.posts().get(0).body(), asked.body());
  }

  @Test
  void aConfirmRequestMayBeAForm() {
    window.use(window.settings().withConfirmForm(true));

    WindowResult result =
        window
            .pay(
                Purchase.of("o", new BigDecimal("14.20"), "USD")
                    .withConfirmUrl(shop.url("/confirm")))
            .await();

    assertEquals("application/x-www-form-urlencoded", shop.posts().get(0).contentType());
    assertEquals(
        "imp_uid=" + result.impUid() + "&merchant_uid=o&amount=14.2", shop.bodies().get(0));
  }

  @Test
  void aRefusalFailsThePaymentWithItsReason() {
    shop.reply(409, "{\"reason\":\"재고 부족\"}");

    WindowResult result =
        window.pay(Purchase.of("o", 1000).withConfirmUrl(shop.url("/confirm"))).await();
    simulator.webhooks().settle().await();

    String reason = "고객사 요청에 의해 결제를 중단합니다. (상세사유 : 재고 부족)";
    JsonObject payment = simulator.ledger().payments().get(0);
    assertEquals("failed", payment.getString("status"));
    assertEquals(reason, payment.getString("fail_reason"));
    assertEquals(reason, result.errorMsg());
    assertEquals("재고 부족", window.confirmRequests().get(0).reason());
    assertEquals(0, window.approvals());
    assertEquals(0, simulator.webhooks().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[1]", "{}", "{\"reason\":null}"})
  void refusalMayOmitItsReason(String body) {
    shop.reply(500, body);

    WindowResult result =
        window.pay(Purchase.of("o", 1000).withConfirmUrl(shop.url("/confirm"))).await();

    assertEquals("고객사 요청에 의해 결제를 중단합니다.", result.errorMsg());
    assertEquals(List.of("failed"), statuses());
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 302, 404, 503})
  void only200Approves(int status) {
    shop.reply(status, "");

    assertFalse(
        window.pay(Purchase.of("o", 1000).withConfirmUrl(shop.url("/confirm"))).await().success());
  }

  @Test
  void confirmTimeoutIsARefusal() {
    window.use(window.settings().withConfirmTimeout(Duration.ofMillis(100)));
    shop.stopResponding();

    WindowResult result =
        window.pay(Purchase.of("o", 1000).withConfirmUrl(shop.url("/confirm"))).await();

    assertFalse(result.success());
    assertEquals(1, shop.posts().size());
    assertEquals(0, window.confirmRequests().get(0).status());
    assertNotNull(window.confirmRequests().get(0).failure());
    assertEquals(List.of("failed"), statuses());
  }

  @Test
  void unreachableShopIsARefusal() {
    String away = shop.url("/confirm");
    shop.close();

    assertFalse(window.pay(Purchase.of("o", 1000).withConfirmUrl(away)).await().success());
    window.awaitConfirmRequests(1).await();
    assertEquals(0, window.confirmRequests().get(0).status());
  }
}
