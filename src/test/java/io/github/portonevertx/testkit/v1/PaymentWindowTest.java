package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The actions of a buyer in the payment window. */
@Timeout(60)
class PaymentWindowTest extends PaymentWindowTestFixture {
  @Test
  void aPurchaseIsReadyThenPaidAndHasAWebhook() {
    CheckoutSession visit =
        window.open(Purchase.of("o", new BigDecimal("14.2"), "USD").withName("Two hats"));
    JsonObject opened = payment(visit);
    WindowResult result = visit.pay().await();
    JsonObject paid = payment(visit);
    simulator.webhooks().settle().await();

    assertEquals("ready", opened.getString("status"));
    assertEquals(0, opened.getLong("paid_at"));
    assertEquals(new BigDecimal("14.2"), opened.getValue("amount"));
    assertEquals("USD", opened.getString("currency"));
    assertEquals("Two hats", opened.getString("name"));
    assertEquals("paid", paid.getString("status"));
    assertTrue(paid.getLong("paid_at") > 0);
    assertEquals(new WindowResult(visit.impUid(), "o", true, null), result);
    assertEquals(
        List.of(
            json("imp_uid", String.valueOf(visit.impUid()), "merchant_uid", "o", "status", "paid")),
        hooks());
    assertEquals(1, window.approvals("o"));
    assertEquals(1, window.approvals());
    assertEquals(0, simulator.executions("o"));
  }

  @Test
  void aRefusedCardIsAFailedPaymentWithoutAWebhook() {
    WindowResult result = window.decline(Purchase.of("o", 1000), "한도초과").await();
    simulator.ledger().failNextCharge("p", "잔액부족");
    WindowResult ordered = window.pay(Purchase.of("p", 1000)).await();
    simulator.webhooks().settle().await();

    JsonObject failed = simulator.ledger().payments().get(0);
    assertEquals("failed", failed.getString("status"));
    assertEquals("한도초과", failed.getString("fail_reason"));
    assertEquals(new WindowResult(failed.getString("imp_uid"), "o", false, "한도초과"), result);
    assertEquals("잔액부족", ordered.errorMsg());
    assertEquals(0, window.approvals());
    assertEquals(0, simulator.webhooks().count());
  }

  @Test
  void aClosedWindowLeavesReadyOrFailed() {
    WindowResult left = window.close(Purchase.of("o", 1000)).await();
    window.use(window.settings().withClosingFails(true));
    window.close(Purchase.of("o", 1000)).await();
    simulator.webhooks().settle().await();

    assertFalse(left.success());
    assertEquals(List.of("ready", "failed"), statuses());
    assertEquals(0, simulator.webhooks().count());
  }

  @Test
  void anAccountWaitsForItsDeposit() {
    WindowResult result = window.issueAccount(Purchase.of("o", 1000)).await();
    String impUid = String.valueOf(result.impUid());
    JsonObject waiting = simulator.ledger().payments().get(0);
    simulator.webhooks().settle().await();
    simulator.ledger().deposit(impUid);
    simulator.webhooks().settle().await();

    assertTrue(result.success());
    assertEquals("ready", waiting.getString("status"));
    assertEquals("vbank", waiting.getString("pay_method"));
    assertEquals("예시은행", waiting.getString("vbank_name"));
    assertNull(waiting.getString("card_name"));
    assertTrue(waiting.getLong("vbank_date") > simulator.clock().epochSeconds());
    assertEquals(
        List.of("ready", "paid"), hooks().stream().map(hook -> hook.getString("status")).toList());
    assertEquals(0, window.approvals());
  }

  @Test
  void firstActionDecides() {
    CheckoutSession visit = window.open(Purchase.of("o", 1000));

    WindowResult first = visit.pay().await();

    assertFalse(visit.isOpen());
    assertSame(first, visit.pay().await());
    assertSame(first, visit.decline("late").await());
    assertSame(first, visit.close().await());
    assertSame(first, visit.issueAccount().await());
    assertSame(first, visit.result().await());
    assertEquals(List.of("paid"), statuses());
    assertEquals(1, window.approvals("o"));
    assertEquals(1, simulator.webhooks().count());
  }

  @Test
  void windowDoesNotOpenForAnUnregisteredPayment() {
    simulator.ledger().prepare("o", BigDecimal.valueOf(1000), "KRW");

    CheckoutSession cheap = window.open(Purchase.of("o", 100));
    CheckoutSession foreign = window.open(Purchase.of("o", BigDecimal.valueOf(1000), "USD"));

    assertFalse(cheap.isOpen());
    assertNull(cheap.impUid());
    assertEquals(new WindowResult(null, "o", false, "사전등록된 결제금액과 일치하지 않습니다."), cheap.pay().await());
    assertFalse(foreign.pay().await().success());
    assertEquals(List.of(), statuses());
    assertTrue(window.pay(Purchase.of("o", new BigDecimal("1000.00"), "KRW")).await().success());
  }

  @Test
  void anOrderThatIsPaidIsNotPaidAgain() {
    CheckoutSession early = window.open(Purchase.of("o", 1000));
    window.pay(Purchase.of("o", 1000)).await();
    CheckoutSession late = window.open(Purchase.of("o", 1000));

    assertFalse(late.isOpen());
    assertTrue(early.pay().await().success());
    assertEquals(2, window.approvals("o"));
  }

  @Test
  void aTestChannelAndANoticeUrlBelongToThePurchase() {
    window
        .pay(Purchase.of("o", 1000).withTestChannel(true).withNoticeUrl(shop.url("/own")))
        .await();
    simulator.webhooks().settle().await();

    assertEquals(true, simulator.ledger().payments().get(0).getBoolean("sandbox"));
    assertEquals("/own", shop.posts().get(0).path());
  }

  @Test
  void decisionMadeElsewhereIsKept() {
    CheckoutSession visit = window.open(Purchase.of("o", 1000));
    simulator.ledger().change(String.valueOf(visit.impUid()), "status", "failed");

    assertThrows(IllegalStateException.class, () -> visit.pay().await());
    assertEquals(List.of("failed"), statuses());
    assertEquals(0, window.approvals());
    assertEquals(0, simulator.webhooks().count());
  }

  @Test
  void impossibleActionFails() {
    CheckoutSession visit = window.open(Purchase.of("o", 1000));
    simulator.ledger().remove(String.valueOf(visit.impUid()));

    assertThrows(NoSuchElementException.class, () -> visit.pay().await());
    assertThrows(IllegalArgumentException.class, () -> Purchase.of("o", 0));
  }

  @Test
  void resultHasTheParametersOfTheRedirect() {
    WindowResult good = new WindowResult("imp_1", "주문 1", true, null);
    WindowResult bad = new WindowResult(null, "o", false, "a&b=c");

    assertEquals("imp_uid=imp_1&merchant_uid=%EC%A3%BC%EB%AC%B8+1&imp_success=true", good.query());
    assertEquals(
        "https://shop.example/back?merchant_uid=o&imp_success=false&error_msg=a%26b%3Dc",
        bad.redirect("https://shop.example/back"));
    assertEquals(
        "https://shop.example/?a=1&merchant_uid=o&imp_success=false&error_msg=a%26b%3Dc#end",
        bad.redirect("https://shop.example/?a=1#end"));
  }

  private JsonObject payment(CheckoutSession visit) {
    JsonObject payment = simulator.ledger().payment(String.valueOf(visit.impUid()));
    assertNotNull(payment);
    return payment;
  }

  private List<JsonObject> hooks() {
    return shop.posts().stream().map(TestShop.Post::json).toList();
  }
}
