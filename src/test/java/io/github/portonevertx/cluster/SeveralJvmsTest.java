package io.github.portonevertx.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.Payments;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Verticles in two JVMs and callers in two others, on one real cluster. */
@Tag("cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SeveralJvmsTest {
  private final Vertx world = Vertx.vertx();
  private final List<NodeProcess> processes = new ArrayList<>();
  private LoopbackNode here;
  private PortOneSimulator simulator;
  private NodeProcess caller;
  private NodeProcess killed;
  private String impUid;

  @BeforeAll
  void startNodes() {
    simulator = PortOneSimulator.start(world).await();
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
    here = LoopbackNode.first();
    for (int i = 0; i < 3; i++) {
      processes.add(NodeProcess.start(here.cluster()));
    }
    processes.forEach(NodeProcess::joined);
    caller = processes.get(0);
    killed = processes.get(1);
    for (NodeProcess server : processes.subList(1, 3)) {
      server.request(order("serve").put("options", options().toJson()));
    }
  }

  @AfterAll
  void endNodes() {
    processes.forEach(NodeProcess::close);
    here.vertx().close().await();
    world.close().await();
  }

  private PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
        .setCommandsEnabled(true);
  }

  private static JsonObject order(String order) {
    return new JsonObject().put("order", order);
  }

  private JsonObject call(String action, JsonObject parameters) {
    return caller.request(
        order("call")
            .put("address", "portone.v1")
            .put("action", action)
            .put("parameters", parameters));
  }

  @Test
  @Order(1)
  void remoteServersAnswerACaller() {
    JsonObject payment = new JsonObject().put("imp_uid", impUid);
    List<Object> amounts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      amounts.add(call("payments.get", payment).getJsonObject("reply").getValue("amount"));
    }

    assertEquals(List.of(1004, 1004, 1004, 1004), amounts);
    assertEquals(2, simulator.tokens().count(), "one token request for each server");
  }

  @Test
  @Order(1)
  void failuresOfARemoteServerArriveUnchanged() {
    JsonObject none = new JsonObject().put("imp_uid", "imp_none");
    JsonObject there = call("payments.get", none);

    assertEquals(FailureKind.NOT_FOUND.name(), there.getString("failure"));
    assertEquals(404, there.getInteger("status"));
    assertTrue(there.getString("text").startsWith("payments.get: "), there::encode);
    assertNull(there.getValue("reply"));
  }

  @Test
  @Order(1)
  void aCommandRunsOnOneServerOnce() {
    String paid = simulator.ledger().pay("to refund", 5000).getString("imp_uid");
    JsonObject refund =
        new JsonObject().put("imp_uid", paid).put("amount", 2000).put("checksum", 5000);
    JsonObject reply = call("payments.cancel", refund).getJsonObject("reply");

    assertEquals(2000, reply.getInteger("cancel_amount"));
    assertEquals(1, simulator.executions(paid));
  }

  @Test
  @Order(2)
  void localClientUsesTheExpiryPublishedByARemoteServer() {
    String token = simulator.tokens().current();
    PortOneV1Client client = PortOneV1Client.create(here.vertx(), options());
    // The shortest accepted lifetime, plus a second of uncertainty: expired when the test queries
    // again.
    simulator.tokens().answerWith(Map.of("access_token", token, "now", 1000, "expired_at", 1001));
    client.payments().get(impUid).await();
    long before = simulator.tokens().count();
    simulator.tokens().answerWith(Map.of("access_token", token, "now", 1000, "expired_at", 1300));
    processes
        .get(2)
        .request(order("serve").put("options", options().setAddress("portone.v1").toJson()));
    while (simulator.tokens().count() == before) {
      Thread.onSpinWait();
    }
    world.timer(2500, TimeUnit.MILLISECONDS).await();

    client.payments().get(impUid).await();

    assertEquals(before + 1, simulator.tokens().count());
    client.close().await();
  }

  @Test
  @Order(2)
  void callRejectedByAFullServerGoesToTheNextServer() {
    PortOneSimulator slow = PortOneSimulator.start(world).await();
    slow.ledger().add(PaymentSeed.paid().impUid(impUid));
    Gate gate = new Gate();
    slow.faults().always("payments.get", new Fault.Hold(gate));
    PortOneV1Options full =
        options().setAddress("crowded").setBaseUrl(slow.baseUrl()).setMaxInFlight(1);
    here.vertx().deployVerticle(new PortOneV1Verticle(full.setMaxQueued(0))).await();
    killed.request(order("serve").put("options", options().setAddress("crowded").toJson()));
    Payments payments =
        PortOneV1Client.proxy(here.vertx(), "crowded", Locality.ANY_NODE).payments();
    // The round-robin position is unknown, so the call that fills this server prefers the local
    // node.
    Future<Payment> held =
        PortOneV1Client.proxy(here.vertx(), "crowded", Locality.LOCAL_FIRST).payments().get(impUid);
    gate.awaitArrivals(1).await();

    // Each is answered by the other server or rejected here, at worst every other time.
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ends.add(
          payments
              .get(impUid)
              .transform(
                  (paid, failure) ->
                      Future.succeededFuture(
                          paid != null ? "paid" : ((PortOneException) failure).kind().name()))
              .await());
    }

    assertTrue(Set.of("UNAVAILABLE", "paid").containsAll(ends), ends::toString);
    assertTrue(ends.stream().filter("paid"::equals).count() >= 2, ends::toString);
    gate.open();
    assertEquals(impUid, held.await().impUid());
  }

  @Test
  @Order(3)
  void killedServerFailsNoReadAndRepeatsNoWrite() {
    int orders = 2_000;
    for (int i = 0; i < orders; i++) {
      simulator.ledger().pay("refunded-" + i, 1000);
    }
    // Slower than a kill, so that reads and writes are in flight.
    simulator.faults().always("payments.cancel", new Fault.Delay(Duration.ofMillis(20)));
    JsonObject load = order("load").put("address", "portone.v1").put("callers", 2);
    caller.send(load.copy().put("imp_uid", impUid).put("millis", 6_000).put("timeout", 8_000));
    Future<JsonObject> writing =
        Load.of(
                here.vertx(),
                load.copy()
                    .put("prefix", "refunded-")
                    .put("orders", orders)
                    .put("millis", 6_000)
                    .put("timeout", 2_000))
            .run();
    while (simulator.executions("refunded-20") == 0) {
      Thread.onSpinWait();
    }

    killed.kill();

    JsonObject reads = caller.answer();
    JsonObject writes = writing.await();
    assertEquals(new JsonObject(), reads.getJsonObject("failures"), reads::encode);
    assertTrue(
        Set.of(FailureKind.OUTCOME_UNKNOWN.name())
            .containsAll(writes.getJsonObject("failures").fieldNames()),
        writes::encode);
    for (int i = 0; i < orders; i++) {
      assertTrue(simulator.executions("refunded-" + i) <= 1, "refunded-" + i);
    }
    JsonObject after =
        caller.request(load.copy().put("imp_uid", impUid).put("millis", 500).put("timeout", 8_000));
    assertEquals(new JsonObject(), after.getJsonObject("failures"), after::encode);
  }
}
