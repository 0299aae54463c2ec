package io.github.portonevertx.testkit.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Vertx;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Error types that PortOne adds without notice, and the answers that are kept for a key. */
class RenamedErrorsTest {
  private static final String KEY = "refund-00000000001";

  private final Vertx vertx = Vertx.vertx();
  private final PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
  private final PortOneV2Client client =
      PortOneV2Client.create(
          vertx,
          new PortOneV2Options()
              .setBaseUrl(simulator.baseUrl())
              .setApiSecret(simulator.apiSecret()));

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private PortOneException refund() {
    CancelRequest request =
        CancelRequest.builder().paymentId("pay-1").fullAmount().reason("고객 요청").build();
    return assertThrows(
        PortOneException.class,
        () -> client.withIdempotencyKey(KEY).payments().cancel(request).await());
  }

  @Test
  void renamedErrorHasTheStatusOfItsType() {
    simulator.ledger().add(PaymentSeed.ready().id("pay-1"));
    simulator.answers().renameError("PAYMENT_NOT_PAID", "ADDED_LATER");

    PortOneException failure = refund();

    assertEquals("ADDED_LATER", failure.errorType());
    assertEquals(409, failure.httpStatus());
    assertEquals(FailureKind.CONFLICT, failure.kind());
  }

  @Test
  void errorIsKeptForItsKeyUnderTheNameThatItHad() {
    simulator.ledger().add(PaymentSeed.ready().id("pay-1"));
    simulator.answers().renameError("PAYMENT_NOT_PAID", "ADDED_LATER");
    refund();
    simulator.answers().clear();

    assertEquals("ADDED_LATER", refund().errorType());
    assertNotNull(simulator.idempotency().answer(simulator.apiSecret(), KEY));
    assertEquals(
        409,
        Objects.requireNonNull(simulator.idempotency().answer(simulator.apiSecret(), KEY))
            .status());
  }
}
