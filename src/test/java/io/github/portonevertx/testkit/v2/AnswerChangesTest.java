package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What PortOne may add to its answers without notice. */
@ExtendWith(PortOneV2SimulatorExtension.class)
class AnswerChangesTest {

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void pay(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.ledger().pay("paid", 11_000);
  }

  @Test
  void wordsThatAreNotDocumented() throws Exception {
    simulator.answers().unknownStatuses(true);
    assertEquals("ADDED_LATER", payment().getString("status"));
    assertEquals("PaymentMethodCard", payment().getJsonObject("method").getString("type"));

    simulator.answers().clear().unknownTypes(true);
    assertEquals("PAID", payment().getString("status"));
    assertEquals("ADDED_LATER", payment().getJsonObject("method").getString("type"));

    simulator.answers().clear().unknownWords(true);
    assertEquals("ADDED_LATER", payment().getString("currency"));
    assertEquals("PAID", payment().getString("status"));
    assertEquals("PAID", simulator.ledger().payments().get(0).getString("status"));
  }

  @Test
  void fieldsAndNullsThatAreNotDocumented() throws Exception {
    assertFalse(payment().containsKey("promotionId"));
    simulator.answers().explicitNulls(true).extraFields(true);

    JsonObject payment = payment();

    assertTrue(payment.containsKey("promotionId"));
    assertNull(payment.getValue("promotionId"));
    assertTrue(payment.getJsonObject("customer").containsKey("addedLater"));
    assertTrue(list().getJsonObject("page").containsKey("addedLater"));
  }

  @Test
  void oneAnswerIsChangedAtWill() throws Exception {
    simulator.answers().next("payments.get", answer -> answer.put("id", "another"));

    list();
    assertEquals("another", payment().getString("id"));
    assertEquals("paid", payment().getString("id"));
  }

  @Test
  void aChangedAnswerIsRepeatedAsItWas() throws Exception {
    simulator.answers().next("payments.cancel", answer -> json("cancellation", json()));

    String first = refund();

    assertEquals(json("cancellation", json()).encode(), first);
    assertEquals(first, refund());
    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));
  }

  private String refund() throws Exception {
    return peer.send(
            peer.postRequest("/payments/paid/cancel", json("reason", "변심"))
                .header("Idempotency-Key", "\"attempt-0123456789\""))
        .body();
  }

  private JsonObject payment() throws Exception {
    return new JsonObject(peer.send(peer.authorized("/payments/paid")).body());
  }

  private JsonObject list() throws Exception {
    return new JsonObject(peer.send(peer.authorized("/payments")).body());
  }
}
