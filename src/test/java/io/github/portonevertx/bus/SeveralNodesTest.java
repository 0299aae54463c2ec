package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes with a verticle and a simulator each, which shows the node that executed a call. */
class SeveralNodesTest {
  private record Node(Vertx vertx, PortOneSimulator simulator) {
    long asked() {
      return simulator.count("payments.get");
    }
  }

  private static final String PAID = "imp_100000000001";

  private Node here;
  private Node there;

  @BeforeEach
  void start() {
    here = node();
    there = node();
  }

  @AfterEach
  void stop() {
    for (Node node : List.of(here, there)) {
      node.simulator().close().await();
      node.vertx().close().await();
    }
  }

  private static Node node() {
    Vertx vertx =
        Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    simulator.ledger().add(PaymentSeed.paid().impUid(PAID));
    return new Node(vertx, simulator);
  }

  private static void deploy(Node node, int mostInFlight) {
    node.vertx()
        .deployVerticle(
            new PortOneV1Verticle(
                new PortOneV1Options()
                    .setBaseUrl(node.simulator().baseUrl())
                    .setApiKey(node.simulator().apiKey())
                    .setApiSecret(node.simulator().apiSecret())
                    .setMaxInFlight(mostInFlight)
                    .setMaxQueued(0)))
        .await();
  }

  private PortOneV1Client proxy(Locality locality) {
    return PortOneV1Client.proxy(here.vertx(), "portone.v1", locality);
  }

  private static void ask(PortOneV1Client client, int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(PAID, client.payments().get(PAID).await().impUid());
    }
  }

  @Test
  void messagesAreDistributedRoundRobin() {
    deploy(here, 10);
    deploy(there, 10);

    ask(proxy(Locality.ANY_NODE), 10);

    assertEquals(List.of(5L, 5L), List.of(here.asked(), there.asked()));
  }

  @Test
  void localNodeIsPreferredWhenEnabled() {
    deploy(here, 10);
    deploy(there, 10);

    ask(proxy(Locality.LOCAL_FIRST), 10);

    assertEquals(List.of(10L, 0L), List.of(here.asked(), there.asked()));
  }

  @Test
  void localNodeIsPreferredByDefault() {
    deploy(here, 10);
    deploy(there, 10);

    ask(PortOneV1Client.proxy(here.vertx(), "portone.v1"), 10);

    assertEquals(List.of(10L, 0L), List.of(here.asked(), there.asked()));
  }

  @Test
  void nodeWithoutAVerticleUsesAnotherNode() {
    deploy(there, 10);

    ask(proxy(Locality.LOCAL_FIRST), 3);
    ask(PortOneV1Client.proxy(here.vertx(), "portone.v1"), 3);

    assertEquals(6, there.asked());
  }

  @Test
  void aBlankAddressIsRejected() {
    PortOneException rejection =
        assertThrows(PortOneException.class, () -> PortOneV1Client.proxy(here.vertx(), " "));

    assertEquals(FailureKind.INVALID_REQUEST, rejection.kind());
    assertEquals("parameter 'address' must not be blank", rejection.text());
  }

  @Test
  void callWithoutAnyVerticleFailsImmediately() {
    for (Locality locality : Locality.values()) {
      PortOneException noConsumer =
          assertThrows(PortOneException.class, () -> proxy(locality).payments().get(PAID).await());

      assertEquals(FailureKind.UNAVAILABLE, noConsumer.kind());
      assertEquals(
          "no verticle answers at portone.v1.query; check that the verticle is deployed on a node"
              + " of this cluster with the option address=portone.v1",
          noConsumer.text());
    }
  }

  @Test
  void callRejectedByAFullNodeIsAnsweredByAnother() {
    deploy(here, 1);
    deploy(there, 100);
    Gate gate = new Gate();
    here.simulator().faults().always("payments.get", new Fault.Hold(gate));
    PortOneV1Client client = proxy(Locality.LOCAL_FIRST);
    Future<Payment> held = client.payments().get(PAID);
    gate.awaitArrivals(1).await();

    // Rejected calls are sent to the nodes in turn, so at worst every other one reaches the full
    // node again.
    List<Future<Payment>> asked =
        IntStream.range(0, 20).mapToObj(i -> client.payments().get(PAID)).toList();
    long answered = asked.stream().filter(SeveralNodesTest::isAnswered).count();

    assertTrue(answered >= 10, "answered: " + answered);
    assertEquals(answered, there.asked());
    gate.open();
    assertEquals(PAID, held.await().impUid());
  }

  private static boolean isAnswered(Future<Payment> payment) {
    return payment.transform(done -> Future.succeededFuture(done.succeeded())).await();
  }
}
