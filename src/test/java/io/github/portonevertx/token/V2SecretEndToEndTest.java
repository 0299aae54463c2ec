package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The default mode of V2, in which each request has the secret, with the simulator. */
class V2SecretEndToEndTest {
  private static final String ID = "payment-0001";

  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<String> vault = new AtomicReference<>();
  private final AtomicInteger called = new AtomicInteger();
  private PortOneV2Simulator simulator;

  @BeforeEach
  void open() {
    simulator = PortOneV2Simulator.start(vertx).await();
    simulator.ledger().pay(ID, 10_000);
    vault.set(simulator.apiSecret());
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private PortOneV2Options options() {
    return new PortOneV2Options()
        .setBaseUrl(simulator.baseUrl())
        .setRequestTimeout(Duration.ofMinutes(1));
  }

  private PortOneV2Client client() {
    return PortOneV2Client.create(vertx, options().setApiSecret(simulator.apiSecret()));
  }

  private PortOneV2Client clientWithVault() {
    return PortOneV2Client.create(
        vertx,
        options().setMaxConnections(100).setMaxInFlight(1_000),
        () -> {
          called.incrementAndGet();
          return Future.succeededFuture(vault.get());
        });
  }

  private void rotate() {
    simulator.credentials().addSecret("rotated-secret", null).removeSecret(simulator.apiSecret());
  }

  private static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  @Test
  void secretNeedsNoLogin() {
    PortOneV2Client client = client();
    client.payments().get(ID).await();

    assertEquals(0, simulator.credentials().logins());
    assertEquals(
        "PortOne " + simulator.apiSecret(),
        simulator.requests("payments.get").get(0).authorization());
    assertEquals(TokenState.NOT_USED, client.health().await().token());
    assertTrue(client.health().await().up());
  }

  @Test
  void rejectedSecretIsFinalAndLoggedOnce() {
    PortOneV2Client client = client();
    simulator.credentials().removeSecret(simulator.apiSecret());
    try (LogRecords logs = LogRecords.of(LogTopic.CREDENTIALS)) {
      for (int i = 0; i < 20; i++) {
        PortOneException failure = failure(client.payments().get(ID));
        assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
        assertEquals(401, failure.httpStatus());
        assertEquals("UNAUTHORIZED", failure.errorType());
      }

      assertEquals(20, simulator.count("payments.get"), "no repetition");
      assertEquals(
          "API secret rejected: api=v2 action=payments.get status=401", logs.onlyMessage());
    }
    assertFalse(client.health().await().up());
    assertEquals(0, simulator.credentials().logins());

    simulator.credentials().addSecret(simulator.apiSecret(), null);
    client.payments().get(ID).await();
    assertTrue(client.health().await().up());
  }

  @Test
  void secretThatExpiresOnItsDayIsRejectedFromThenOn() {
    PortOneV2Client client = client();
    simulator
        .credentials()
        .addSecret(simulator.apiSecret(), simulator.clock().now().plus(Duration.ofDays(1)));
    client.payments().get(ID).await();
    simulator.clock().advance(Duration.ofDays(1));

    assertEquals(FailureKind.UNAUTHORIZED, failure(client.payments().get(ID)).kind());
  }

  @Test
  void rotatedSecretOfASupplierIsUsedByEveryCall() {
    int callers = 1_000;
    PortOneV2Client client = clientWithVault();
    client.payments().get(ID).await();
    assertEquals(1, called.get());
    Gate gate = new Gate();
    simulator.faults().always(new Fault.Hold(gate));
    List<Future<Payment>> calls =
        IntStream.range(0, callers).mapToObj(i -> client.payments().get(ID)).toList();
    gate.awaitArrivals(100).await();
    rotate();
    vault.set("rotated-secret");
    gate.open();

    Future.all(calls).await();

    assertEquals(2, called.get(), "one call of the supplier for all rejections");
    assertTrue(simulator.count("payments.get") <= 1 + 2L * callers, "one replay each");
  }

  @Test
  void refundIsExecutedOnceWhenTheSecretWasRotated() {
    PortOneV2Client client = clientWithVault();
    client.payments().get(ID).await();
    rotate();
    vault.set("rotated-secret");

    client
        .payments()
        .cancel(CancelRequest.builder().paymentId(ID).amount(1_000).reason("x").build())
        .await();

    assertEquals(1, simulator.effects().of(Effect.REFUND, ID));
    assertEquals(2, simulator.count("payments.cancel"));
  }

  @Test
  void supplierThatStillHasTheOldSecretCausesNoReplay() {
    PortOneV2Client client = clientWithVault();
    client.payments().get(ID).await();
    rotate();

    assertEquals(FailureKind.UNAUTHORIZED, failure(client.payments().get(ID)).kind());
    assertEquals(2, simulator.count("payments.get"));
    vault.set("rotated-secret");
    assertEquals(ID, client.payments().get(ID).await().id());
  }

  @Test
  void failingSupplierFailsTheCallWithoutItsText() {
    AtomicReference<Future<String>> answer =
        new AtomicReference<>(
            Future.failedFuture(new IllegalStateException("sealed: " + simulator.apiSecret())));
    PortOneV2Client client = PortOneV2Client.create(vertx, options(), answer::get);

    PortOneException failure = failure(client.payments().get(ID));
    assertFalse(
        LogRecords.textsOf(failure).stream().anyMatch(text -> text.contains(simulator.apiSecret())),
        failure::getMessage);
    assertEquals(0, simulator.requests().size());

    answer.set(Future.succeededFuture(simulator.apiSecret()));
    assertEquals(ID, client.payments().get(ID).await().id());
  }
}
