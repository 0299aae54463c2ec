package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of failure is the same for every access mode. */
class FailuresContractTest extends Contract {
  private String impUid;

  @BeforeEach
  void pay() {
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
  }

  @ParameterizedTest
  @CsvSource({
    "400, -1, INVALID_REQUEST",
    "403, -1, FORBIDDEN",
    "404, -1, NOT_FOUND",
    "409, -1, CONFLICT",
    "418, 3, INVALID_REQUEST",
    "429, -1, RATE_LIMITED",
    "500, -1, BAD_UPSTREAM",
    "501, 1, REJECTED",
    "503, 2147483647, BAD_UPSTREAM",
    "200, 1, REJECTED",
    "200, -1, REJECTED",
    "200, 2147483647, REJECTED",
    "200, -2147483648, REJECTED"
  })
  void portOneErrorArrivesUnchanged(int status, int code, FailureKind kind) {
    simulator.faults().next(new Fault.EnvelopeError(status, code, "거절: [HTTP 200, code 7] a.b: c"));

    assertFails(
        client.payments().find("order"),
        kind,
        "payments.find",
        status,
        code,
        "거절: [HTTP 200, code 7] a.b: c");
  }

  @Test
  void multiLineMessageArrives() {
    simulator.faults().next(new Fault.EnvelopeError(200, 1, "한 줄\n두 줄 [HTTP 500]"));

    assertFails(
        client.payments().find("order"),
        FailureKind.REJECTED,
        "payments.find",
        200,
        1,
        "한 줄\n두 줄 [HTTP 500]");
  }

  @ParameterizedTest
  @CsvSource({"403, FORBIDDEN", "429, RATE_LIMITED"})
  void gatewayErrorPageIsReportedByItsStatus(int status, FailureKind kind) {
    simulator.faults().next(Fault.html(status));

    assertFails(
        client.payments().get(impUid), kind, "payments.get", status, null, "HTTP " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 302, 400, 404, 500, 502})
  void responseWithoutAnEnvelopeIsBadUpstream(int status) {
    simulator
        .faults()
        .next(status == 302 ? Fault.redirect(simulator.baseUrl()) : Fault.empty(status));

    assertFails(
        client.payments().get(impUid),
        FailureKind.BAD_UPSTREAM,
        "payments.get",
        status,
        null,
        "HTTP " + status + " without PortOne's envelope");
  }

  @Test
  void garbageIsBadUpstream() {
    simulator.faults().next(new Fault.Garbage());

    assertFails(
        client.payments().get(impUid),
        FailureKind.BAD_UPSTREAM,
        "payments.get",
        200,
        null,
        "HTTP 200 without PortOne's envelope");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payments.get", "payments.getMany", "payments.find", "payments.listByStatus"})
  void truncatedJsonIsBadUpstreamAndNamesTheAction(String action) {
    simulator.faults().next(new Fault.Truncated());

    var failure =
        failure(
            switch (action) {
              case "payments.get" -> client.payments().get(impUid);
              case "payments.getMany" -> client.payments().getMany(List.of(impUid));
              case "payments.find" -> client.payments().find("order");
              default -> client.payments().listByStatus(PaymentStatus.PAID);
            });

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertEquals(action, failure.action());
    assertEquals(200, failure.httpStatus());
    assertFalse(failure.getMessage().contains(impUid), failure::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "[]", "{}", "\"text\"", "42", "{\"imp_uid\":\"x\"}", "{\"imp_uid\":[1]}"})
  void responseOfAnotherShapeIsBadUpstream(String response) {
    simulator
        .faults()
        .next(
            new Fault.Garbage(
                Buffer.buffer("{\"code\":0,\"message\":null,\"response\":" + response + "}")));

    var failure = failure(client.payments().get(impUid));

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind(), failure::getMessage);
    assertEquals("payments.get", failure.action());
  }

  @Test
  void aBrokenConnectionIsBadUpstream() {
    simulator.faults().next(new Fault.Disconnect());
    assertFails(
        client.payments().get(impUid),
        FailureKind.BAD_UPSTREAM,
        "payments.get",
        0,
        null,
        "the connection to PortOne broke");

    simulator.faults().next(new Fault.DisconnectInBody(20));
    assertFails(
        client.payments().get(impUid),
        FailureKind.BAD_UPSTREAM,
        "payments.get",
        0,
        null,
        "the connection to PortOne broke in the answer");
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  @Test
  void oversizedResponseIsCutOff() {
    simulator.faults().next(new Fault.OversizedBody(40L * 1024 * 1024));

    assertFails(
        client.payments().get(impUid),
        FailureKind.BAD_UPSTREAM,
        "payments.get",
        0,
        null,
        "the answer is larger than 16777216 bytes");
  }

  @Test
  void rejectedCredentialsAreUnauthorizedImmediately() {
    PortOneV1Client unauthorized = open(options().setApiSecret("another-secret"));

    var failure = failure(unauthorized.payments().get(impUid));

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals("payments.get", failure.action());
    assertEquals(401, failure.httpStatus());
    assertEquals(-1, failure.portOneCode());
    assertEquals(
        failure.getMessage(),
        failure(unauthorized.payments().get(impUid)).getMessage(),
        "cooling down");
    assertFalse(failure.getMessage().contains("another-secret"));
    assertEquals(0, simulator.count("payments.get"));
  }

  @Test
  void second401IsReturnedToTheCaller() {
    simulator.tokens().rejectButKeep(true);

    var failure = failure(client.payments().get(impUid));

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals("payments.get", failure.action());
    assertEquals(401, failure.httpStatus());
    assertEquals(-1, failure.portOneCode());
    assertEquals(2, simulator.count("payments.get"), "one replay");
    assertEquals(2, simulator.tokens().count());
  }

  @Test
  void aRevokedTokenIsNotSeenByTheCaller() {
    client.payments().get(impUid).await();
    simulator.tokens().revoke();

    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    assertEquals(2, simulator.tokens().issued());
    assertEquals(3, simulator.count("payments.get"));
  }

  @Test
  void anUnreachablePortOneIsUnavailable() {
    // The failed call closes the only connection, so that the next call needs a new one.
    simulator.faults().next(new Fault.Disconnect());
    assertEquals(FailureKind.BAD_UPSTREAM, failure(client.payments().get(impUid)).kind());
    simulator.close().await();

    assertFails(
        client.payments().get(impUid),
        FailureKind.UNAVAILABLE,
        "payments.get",
        0,
        null,
        "PortOne cannot be reached");
  }

  @Test
  void failedCallDoesNotAffectOthers() {
    simulator.faults().next(new Fault.EnvelopeError(500, -1, "x"));
    failure(client.payments().get(impUid));

    Payment payment = client.payments().get(impUid).await();

    assertEquals(impUid, payment.impUid());
  }
}
