package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registration of an amount, for every existing registration and every lost response. */
@ExtendWith({VertxExtension.class, PortOneSimulatorExtension.class})
class EnsureTest {
  private static final BigDecimal PRICE = new BigDecimal("15000");
  private static final Fault LOST = new Fault.AfterRunning(new Fault.Disconnect());

  private PortOneSimulator simulator;
  private PortOneV1Client client;

  @BeforeEach
  void open(Vertx vertx, PortOneSimulator portone) {
    simulator = portone;
    client =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setBaseUrl(portone.baseUrl())
                .setApiKey(portone.apiKey())
                .setApiSecret(portone.apiSecret())
                .setRetryBackoff(Duration.ofMillis(1)));
  }

  @AfterEach
  void close() {
    client.close().await();
  }

  private void assertRequests(int created, int read, int updated) {
    assertEquals(created, simulator.count("prepare.create"), "created");
    assertEquals(read, simulator.count("prepare.get"), "read");
    assertEquals(updated, simulator.count("prepare.update"), "updated");
  }

  private BigDecimal registered() {
    return client.prepare().get("order-1").await().amount();
  }

  @Test
  void registersAndAcceptsAnEqualRegistration() {
    client.prepare().ensure("order-1", PRICE).await();
    assertRequests(1, 0, 0);

    PreparedPayment again = client.prepare().ensure("order-1", new BigDecimal("15000.0")).await();
    assertRequests(2, 1, 0);
    assertEquals(0, PRICE.compareTo(again.amount()));
  }

  @Test
  void changesAnotherAmountOrCurrency() {
    client.prepare().create("order-1", BigDecimal.TEN).await();

    client.prepare().ensure("order-1", PRICE).await();
    assertEquals(0, PRICE.compareTo(registered()));
    client
        .prepare()
        .ensure(
            PrepareRequest.builder().merchantUid("order-1").amount(PRICE).currency("USD").build())
        .await();
    assertEquals("USD", client.prepare().get("order-1").await().currency());
    client
        .prepare()
        .ensure(
            PrepareRequest.builder().merchantUid("order-1").amount(PRICE).currency("USD").build())
        .await();
    assertEquals(2, simulator.count("prepare.update"));
  }

  @Test
  void lostResponseIsResolvedByAQuery() {
    simulator.faults().next("prepare.create", LOST);
    assertEquals(0, PRICE.compareTo(client.prepare().ensure("order-1", PRICE).await().amount()));
    assertRequests(1, 1, 0);

    simulator.faults().next("prepare.update", LOST);
    client.prepare().ensure("order-1", BigDecimal.ONE).await();
    assertRequests(2, 3, 1);
    assertEquals(0, BigDecimal.ONE.compareTo(registered()));
  }

  @Test
  void missingRegistrationIsAFailure() {
    simulator.faults().next("prepare.create", new Fault.Disconnect());
    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(PRICE));

    // A rejection of another kind: there is no registration that could be changed.
    simulator.faults().next("prepare.create", new Fault.EnvelopeError(200, 1, "안 됩니다."));
    assertEquals(FailureKind.REJECTED, failure(PRICE));

    client.prepare().create("order-1", BigDecimal.TEN).await();
    simulator.faults().next("prepare.update", new Fault.Disconnect());
    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(PRICE));
    assertEquals(0, BigDecimal.TEN.compareTo(registered()));
  }

  private FailureKind failure(BigDecimal amount) {
    return assertThrows(
            PortOneException.class, () -> client.prepare().ensure("order-1", amount).await())
        .kind();
  }

  @Test
  void failedQueryAfterARejectionIsTheReportedFailure() {
    simulator.faults().next("prepare.create", new Fault.EnvelopeError(200, 1, "안 됩니다."));
    simulator.faults().next("prepare.get", new Fault.EnvelopeError(403, -1, "권한이 없습니다."));

    assertEquals(FailureKind.FORBIDDEN, failure(PRICE));
  }
}
