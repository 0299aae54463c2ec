package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.Gate;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Webhooks that are dropped, repeated, held, delayed or overtaken. */
@Timeout(60)
class WebhookDeliveryFaultsTest extends WebhooksTestFixture {
  @Test
  void aDroppedWebhookCanBeSentByHand() {
    webhooks.deliveryFaults().next(new DeliveryFault.Dropped());
    String impUid = deposit("o");

    assertEquals(1, webhooks.count());
    assertEquals(0, shop.posts().size());
    assertEquals(200, webhooks.resend(impUid).await().status());
    assertEquals(List.of(told(impUid, "o", "paid")), jsons());
    assertEquals(1, webhooks.count());
    assertThrows(IllegalArgumentException.class, () -> webhooks.resend("imp_unknown"));
  }

  @Test
  void aRepeatedWebhookArrivesTwice() {
    webhooks.deliveryFaults().next(new DeliveryFault.Repeated());

    String impUid = deposit("o-1");
    deposit("o-2");

    assertEquals(2, webhooks.deliveries(impUid).size());
    assertEquals(3, webhooks.attempts());
    assertEquals(2, webhooks.count());
    assertEquals(0, webhooks.deliveryFaults().pending());
  }

  @Test
  void aHeldWebhookArrivesWhenTheGateOpens() {
    Gate gate = new Gate();
    webhooks.deliveryFaults().next(new DeliveryFault.Held(gate));

    String first = account("o-1");
    simulator.ledger().deposit(first);
    gate.awaitArrivals(1).await();
    Future<Void> settled = webhooks.settle();
    simulator.ledger().deposit(account("o-2"));
    webhooks.awaitDeliveries(1).await();
    assertEquals(List.of("o-2"), orders());
    assertFalse(settled.isComplete());
    gate.open();
    settled.await();

    assertEquals(List.of("o-2", "o-1"), orders());
  }

  @Test
  void delayedWebhookArrives() {
    webhooks.deliveryFaults().next(new DeliveryFault.Delayed(Duration.ofMillis(20)));

    deposit("o");

    assertEquals(List.of("o"), orders());
  }

  @Test
  void anOvertakenWebhookArrivesAfterTheOthers() {
    webhooks.deliveryFaults().next(new DeliveryFault.Overtaken(2));
    simulator.ledger().deposit(account("late"));
    simulator.ledger().deposit(account("o-1"));
    webhooks.awaitDeliveries(1).await();
    simulator.ledger().deposit(account("o-2"));
    webhooks.awaitDeliveries(3).await();

    assertEquals(List.of("o-1", "o-2", "late"), orders());
  }

  @Test
  void webhookToBeOvertakenIsSentWhenNoneFollows() {
    webhooks.deliveryFaults().always(new DeliveryFault.Overtaken());

    simulator.ledger().deposit(account("o-1"));
    simulator.ledger().deposit(account("o-2"));
    webhooks.settle().await();

    assertEquals(List.of("o-1", "o-2"), orders().stream().sorted().toList());
  }

  @Test
  void deliveryFaultsApplyInSequence() {
    Gate gate = new Gate();
    webhooks
        .deliveryFaults()
        .next(new DeliveryFault.Repeated(3).then(new DeliveryFault.Held(gate)));

    simulator.ledger().deposit(account("o"));
    gate.awaitArrivals(3).await();
    assertEquals(0, webhooks.attempts());
    gate.open();
    webhooks.settle().await();

    assertEquals(List.of("o", "o", "o"), orders());
  }

  @Test
  void faultMayBeChosenForEachWebhook() {
    webhooks
        .deliveryFaults()
        .each(hook -> hook.merchantUid().startsWith("lost") ? new DeliveryFault.Dropped() : null);

    deposit("lost-1");
    deposit("o-1");
    webhooks.deliveryFaults().clear();
    deposit("lost-2");

    assertEquals(List.of("o-1", "lost-2"), orders());
  }

  private List<String> orders() {
    return jsons().stream().map(body -> body.getString("merchant_uid")).toList();
  }
}
