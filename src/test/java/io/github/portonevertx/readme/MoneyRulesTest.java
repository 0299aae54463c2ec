package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules for payments and refunds that the READMEs state. */
class MoneyRulesTest {
  private static final String CANCEL = "payments.cancel";

  private Vertx vertx;
  private PortOneSimulator portone;
  private PortOneV1Options options;
  private PortOneV1Client client;
  private Call refund;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    portone = PortOneSimulator.start(vertx).await();
    options =
        new PortOneV1Options()
            .setBaseUrl(portone.baseUrl())
            .setApiKey(portone.apiKey())
            .setApiSecret(portone.apiSecret());
    client = PortOneV1Client.create(vertx, options);
    String impUid = portone.ledger().pay("order-1", 15_000).getString("imp_uid");
    refund = Call.of(CANCEL).with("imp_uid", impUid);
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private PortOneException failure(Call call) {
    return assertThrows(PortOneException.class, () -> client.send(call).await());
  }

  private Payment payment() {
    return client.payments().find("order-1").await();
  }

  @Test
  void aMisspeltAmountIsNoFullRefund() {
    PortOneException failure = failure(refund.with("amout", 5_000));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.text().contains("'amount'"), failure.text());
    assertEquals(0, portone.count(CANCEL));
  }

  @Test
  void anAmountOfZeroIsNoFullRefund() {
    assertEquals(FailureKind.INVALID_REQUEST, failure(refund.with("amount", 0)).kind());
    assertEquals(0, portone.count(CANCEL));
  }

  @Test
  void aPartialRefundReadsCancelledAndLeavesMoney() {
    Payment refunded = client.send(refund.with("amount", 5_000)).await().as(Payment.class);

    assertEquals("cancelled", refunded.status().toString());
    assertTrue(refunded.isPartiallyCancelled());
    assertEquals(0, BigDecimal.valueOf(10_000).compareTo(refunded.refundable()));
  }

  @Test
  void aWriteWithoutAnAnswerIsNotRepeatedAndItsOutcomeUnknown() {
    portone.faults().next(CANCEL, new Fault.Disconnect().afterRunning());

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(refund.with("amount", 5_000)).kind());
    assertEquals(1, portone.count(CANCEL));
    assertTrue(payment().isPartiallyCancelled(), "the refund was executed");
  }

  @Test
  void aWriteIsSentAgainOnlyAfterA401WhichMeansThatItDidNotRun() {
    portone.faults().next(CANCEL, new Fault.RevokeTokens());

    client.send(refund.with("amount", 5_000)).await();

    assertEquals(2, portone.count(CANCEL));
    assertEquals(0, BigDecimal.valueOf(10_000).compareTo(payment().refundable()));
  }

  @Test
  void amountsBetweenNodesAreAsExactAsADouble() {
    String amount = "12345678901234567.89";
    String impUid =
        portone
            .ledger()
            .add(PaymentSeed.dollars().amount(new BigDecimal(amount)))
            .getString("imp_uid");
    Vertx caller = clustered();
    Vertx asker = clustered();
    try {
      asker.deployVerticle(new PortOneV1Verticle(options)).await();

      BigDecimal embedded = client.payments().get(impUid).await().amount();
      BigDecimal sameNode =
          PortOneV1Client.proxy(asker, "portone.v1").payments().get(impUid).await().amount();
      BigDecimal otherNode =
          PortOneV1Client.proxy(caller, "portone.v1").payments().get(impUid).await().amount();
      Message<JsonObject> message =
          caller
              .eventBus()
              .<JsonObject>request(
                  "portone.v1.query",
                  new JsonObject().put("imp_uid", impUid),
                  new DeliveryOptions().addHeader("action", "payments.get"))
              .await();

      assertEquals(new BigDecimal(amount), embedded);
      assertEquals(new BigDecimal(amount), sameNode);
      assertEquals(new BigDecimal(amount), otherNode);
      assertEquals(Double.parseDouble(amount), message.body().getDouble("amount"));
    } finally {
      Future.join(caller.close(), asker.close()).await();
    }
  }

  private static Vertx clustered() {
    return Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
  }
}
