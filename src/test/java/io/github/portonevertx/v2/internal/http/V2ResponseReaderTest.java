package io.github.portonevertx.v2.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.v2.internal.V2Api;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class V2ResponseReaderTest {
  private static final Secret SECRET = new Secret("invented-secret-000001");

  private final AtomicBoolean discarded = new AtomicBoolean();

  private Reply read(String action, int status, String body) {
    Call call = Call.of(action).with("paymentId", "payment-0001");
    return new V2ResponseReader()
        .read(
            new Invocation(
                call,
                V2Api.API.catalogue().require(action),
                Deadline.after(Duration.ofSeconds(30))),
            SECRET,
            new RawResponse(
                status, body.getBytes(StandardCharsets.UTF_8), null, () -> discarded.set(true)));
  }

  private RuntimeException thrown(String action, int status, String body) {
    return assertThrows(RuntimeException.class, () -> read(action, status, body));
  }

  private PortOneException failure(String action, int status, String body) {
    return assertInstanceOf(
        PortOneException.class, AttemptFailure.unwrap(thrown(action, status, body)));
  }

  private static String error(String type) {
    return new JsonObject().put("type", type).put("message", "refused").encode();
  }

  @Test
  void objectWithStatus200IsTheValue() {
    Reply reply = read("payments.get", 200, " {\"id\":\"payment-0001\",\"status\":\"PAID\"} ");

    assertEquals(new JsonObject().put("id", "payment-0001").put("status", "PAID"), reply.json());
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORIZED, UNAUTHORIZED",
    "403, FORBIDDEN, FORBIDDEN",
    "404, PAYMENT_NOT_FOUND, NOT_FOUND",
    "409, PAYMENT_ALREADY_CANCELLED, CONFLICT",
    "410, SESSION_EXPIRED, CONFLICT",
    "400, INVALID_REQUEST, INVALID_REQUEST",
    "502, PG_PROVIDER, REJECTED",
    "502, CHANNEL_SPECIFIC, REJECTED"
  })
  void knownTypeIsFinal(int status, String type, FailureKind kind) {
    for (String action : new String[] {"payments.get", "payments.cancel"}) {
      PortOneException failure =
          assertInstanceOf(PortOneException.class, thrown(action, status, error(type)));
      assertEquals(kind, failure.kind());
      assertEquals(type, failure.errorType());
      assertEquals(status, failure.httpStatus());
      assertEquals("refused", failure.text());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_REQUEST, false",
    "402, INVALID_REQUEST, false",
    "404, NOT_FOUND, false",
    "409, CONFLICT, false",
    "422, REJECTED, false",
    "429, RATE_LIMITED, true",
    "500, OUTCOME_UNKNOWN, true",
    "502, OUTCOME_UNKNOWN, true",
    "408, OUTCOME_UNKNOWN, true"
  })
  void unknownTypeIsDecidedByTheStatus(int status, FailureKind kind, boolean isTransient) {
    RuntimeException failure = thrown("payments.cancel", status, error("ADDED_LATER"));

    assertEquals(isTransient, failure instanceof AttemptFailure);
    assertEquals(kind, ((PortOneException) AttemptFailure.unwrap(failure)).kind());
    assertEquals("ADDED_LATER", ((PortOneException) AttemptFailure.unwrap(failure)).errorType());
  }

  @Test
  void firstCallThatIsStillRunningIsRepeated() {
    RuntimeException failure =
        thrown("payments.cancel", 409, error("IDEMPOTENCY_OUTSTANDING_REQUEST"));

    assertInstanceOf(AttemptFailure.class, failure);
    assertEquals(
        FailureKind.OUTCOME_UNKNOWN, ((PortOneException) AttemptFailure.unwrap(failure)).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "404, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "500, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "502, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "302, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "429, RATE_LIMITED, RATE_LIMITED"
  })
  void responseOfAGatewayIsTransient(int status, FailureKind ofRead, FailureKind ofWrite) {
    for (String body : new String[] {"", "<html>", "{\"error\":1}", "{\"type\":5}", "[]"}) {
      assertInstanceOf(AttemptFailure.class, thrown("payments.get", status, body));
      assertEquals(ofRead, failure("payments.get", status, body).kind());
      assertInstanceOf(AttemptFailure.class, thrown("payments.cancel", status, body));
      assertEquals(ofWrite, failure("payments.cancel", status, body).kind());
    }
  }

  @Test
  void declinedCardStatesTheCodeOfThePaymentCompany() {
    PortOneException failure =
        failure(
            "payments.payWithBillingKey",
            502,
            "{\"type\":\"PG_PROVIDER\",\"pgCode\":\"F400\",\"pgMessage\":\"한도 초과\"}");

    assertEquals("F400", failure.pgCode());
    assertEquals("한도 초과", failure.pgMessage());
    assertEquals("한도 초과", failure.text());
    assertEquals(
        "한도 초과 [REJECTED, HTTP 502, type PG_PROVIDER, PG code F400]", failure.getMessage());
  }

  @Test
  void partialSuccessOfChannelsIsKept() {
    String body =
        "{\"type\":\"CHANNEL_SPECIFIC\",\"failures\":[{\"type\":\"PG_PROVIDER\"}],"
            + "\"succeededChannels\":[{\"id\":\"channel-1\"}]}";

    JsonObject more = failure("billingKeys.issue", 502, body).details().moreFields();

    assertEquals(
        "channel-1", more.getJsonArray("succeededChannels").getJsonObject(0).getString("id"));
    assertEquals(1, more.getJsonArray("failures").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OK", "[]", "{\"id\":", "{} {}", "<html>{}</html>"})
  void unreadableSuccessIsNotReportedAsFailed(String body) {
    PortOneException write = failure("payments.cancel", 200, body);
    assertEquals(FailureKind.OUTCOME_UNKNOWN, write.kind());
    assertEquals(200, write.httpStatus());
    assertEquals(body, write.details().rawAnswer());
    assertTrue(discarded.get());

    assertEquals(FailureKind.BAD_UPSTREAM, failure("payments.get", 200, body).kind());
  }

  @Test
  void answerToAWriteIsParsedCompletely() {
    assertEquals(
        FailureKind.OUTCOME_UNKNOWN,
        failure("payments.cancel", 200, "{\"cancellation\":{nonsense}}").kind());
  }

  @Test
  void answerAboutAnotherPaymentIsRejected() {
    RuntimeException failure =
        thrown(
            "payments.get", 200, "{\"id\":\"payment-0002\",\"transactionId\":\"transaction-2\"}");

    assertInstanceOf(AttemptFailure.class, failure);
    assertTrue(discarded.get());
  }

  @Test
  void paymentOfV1IsFoundByItsTransactionId() {
    read("payments.get", 200, "{\"id\":\"order-1\",\"transactionId\":\"payment-0001\"}");

    assertFalse(discarded.get());
  }

  @Test
  void secretThatPortOneRepeatsIsMaskedEverywhere() {
    String body =
        new JsonObject()
            .put("type", "INVALID_REQUEST")
            .put("message", "secret " + SECRET.text())
            .put("pgCode", SECRET.text())
            .put("pgMessage", SECRET.text())
            .put("failures", new JsonObject().put("a", SECRET.text()))
            .encode();

    PortOneException failure = failure("payments.cancel", 400, body);

    assertFalse(failure.getMessage().contains(SECRET.text()));
    assertFalse(failure.details().toString().contains(SECRET.text()));
    assertFalse(failure.details().moreFields().encode().contains(SECRET.text()));
    assertFalse(
        String.valueOf(failure("payments.cancel", 200, SECRET.text()).details().rawAnswer())
            .contains(SECRET.text()));
  }
}
