package io.github.portonevertx.v1.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.Tokens;
import io.github.portonevertx.internal.token.AccessToken;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class V1ResponseReaderTest {
  private static final AccessToken TOKEN = Tokens.of("invented-token");
  private static final Operation READ = V1Catalogue.CATALOGUE.require("prepare.get");
  private static final Operation WRITE = V1Catalogue.CATALOGUE.require("payments.cancel");
  private static final Call CALL = Call.of("prepare.get").with("merchant_uid", "o-1");

  private static final String NO = "{\"code\":-1,\"message\":\"아니오\",\"response\":null}";

  private static RawResponse answer(int status, String body) {
    return new RawResponse(status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static PortOneException failure(Operation operation, Call call, RawResponse answer) {
    return failure(operation, call, TOKEN, answer);
  }

  private static PortOneException failure(
      Operation operation, Call call, AccessToken token, RawResponse answer) {
    RuntimeException thrown =
        assertThrows(RuntimeException.class, () -> read(operation, call, token, answer));
    return assertInstanceOf(PortOneException.class, AttemptFailure.unwrap(thrown));
  }

  private static Reply read(Operation operation, Call call, AccessToken token, RawResponse answer) {
    Invocation invocation = new Invocation(call, operation, Deadline.after(Duration.ofMinutes(1)));
    return new V1ResponseReader().read(invocation, token, answer);
  }

  private static PortOneException failure(Operation operation, int status, String body) {
    return failure(operation, CALL, answer(status, body));
  }

  @Test
  void successIsTheResponse() {
    Reply reply = read(READ, CALL, TOKEN, answer(200, "{\"code\":0,\"response\":{\"a\":1}}"));
    assertEquals(new JsonObject().put("a", 1), reply.json());
    assertFalse(reply.isPartial());
  }

  @Test
  void status207IsPartial() {
    Reply reply = read(READ, CALL, TOKEN, answer(207, "{\"code\":0,\"response\":[]}"));
    assertTrue(reply.isPartial());
    assertEquals(List.of(), reply.missing());
  }

  @ParameterizedTest
  @CsvSource({
    // status, read and write with an envelope, read and write without one
    "200, REJECTED, REJECTED, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "207, REJECTED, REJECTED, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "204, REJECTED, REJECTED, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "400, INVALID_REQUEST, INVALID_REQUEST, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "401, UNAUTHORIZED, UNAUTHORIZED, UNAUTHORIZED, UNAUTHORIZED",
    "403, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "404, NOT_FOUND, NOT_FOUND, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "405, INVALID_REQUEST, INVALID_REQUEST, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "409, CONFLICT, CONFLICT, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "422, INVALID_REQUEST, INVALID_REQUEST, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "429, RATE_LIMITED, RATE_LIMITED, RATE_LIMITED, RATE_LIMITED",
    "500, BAD_UPSTREAM, OUTCOME_UNKNOWN, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "501, REJECTED, REJECTED, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "502, BAD_UPSTREAM, OUTCOME_UNKNOWN, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "503, BAD_UPSTREAM, OUTCOME_UNKNOWN, BAD_UPSTREAM, OUTCOME_UNKNOWN",
    "504, BAD_UPSTREAM, OUTCOME_UNKNOWN, BAD_UPSTREAM, OUTCOME_UNKNOWN"
  })
  void everyStatusHasItsKind(
      int status,
      FailureKind read,
      FailureKind write,
      FailureKind readWithout,
      FailureKind writeWithout) {
    for (Operation operation : List.of(READ, WRITE)) {
      PortOneException rejected = failure(operation, status, NO);
      assertEquals(operation.isRead() ? read : write, rejected.kind());
      assertEquals("아니오", rejected.text());
      assertEquals(status, rejected.httpStatus());
      assertEquals(-1, rejected.portOneCode());
    }
    for (String body : List.of("", "<html>" + status + "</html>", "[]", "{\"a\":1}")) {
      assertEquals(readWithout, failure(READ, status, body).kind(), body);
      PortOneException unclear = failure(WRITE, status, body);
      assertEquals(writeWithout, unclear.kind(), body);
      assertEquals(status, unclear.httpStatus());
      assertNull(unclear.portOneCode());
      assertTrue(unclear.text().startsWith("HTTP " + status), unclear.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A gateway's page is a complete response; JSON without an envelope may be part of another
        // one.
        "200 | <html></html>          | true",
        "299 | x                      | true",
        "300 | <html></html>          | false",
        "400 | <html></html>          | false",
        "400 | '   '                  | false",
        "400 | '{\"code\":-1,\"resp'    | true",
        "404 | ' [1'                  | true",
        "500 | '{\"a\":1}'             | true",
        "404 | '{\"code\":-1}'         | false"
      })
  void onlyAConnectionWithAnUnexpectedResponseIsDiscarded(
      int status, String body, boolean discarded) {
    AtomicBoolean closed = new AtomicBoolean();
    RawResponse answer =
        new RawResponse(
            status, body.getBytes(StandardCharsets.UTF_8), null, () -> closed.set(true));

    failure(READ, CALL, answer);

    assertEquals(discarded, closed.get());
  }

  @Test
  void aRedirectWithAnEnvelopeIsNoAnswer() {
    PortOneException failure = failure(READ, 300, "{\"code\":0,\"response\":{}}");

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertEquals(300, failure.httpStatus());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500})
  void truncatedRejectionIsAnUnknownOutcome(int status) {
    for (String body : List.of("{\"code\":0,\"response\":{", "{\"code\":1,\"response\":{\"a\":")) {
      assertEquals(FailureKind.BAD_UPSTREAM, failure(READ, status, body).kind());
      assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(WRITE, status, body).kind());
    }
  }

  @Test
  void rejectionWithoutAMessageNamesItsStatus() {
    assertEquals("HTTP 200", failure(READ, 200, "{\"code\":1}").text());
    assertEquals("HTTP 400", failure(READ, 400, "{\"code\":1,\"message\":\" \"}").text());
  }

  @Test
  void testChannelHintIsAddedToSupportingOperationsOnly() {
    Operation get = V1Catalogue.CATALOGUE.require("payments.get");
    Call call = Call.of("payments.get").with("imp_uid", "x");

    assertTrue(failure(get, call, answer(404, NO)).text().contains("include_sandbox=true"));
    assertTrue(
        failure(get, call.with("include_sandbox", false), answer(404, NO))
            .text()
            .contains("include_sandbox=true"));
    assertEquals("아니오", failure(get, call.with("include_sandbox", true), answer(404, NO)).text());
    assertEquals("아니오", failure(get, call, answer(400, NO)).text());
    assertEquals("아니오", failure(READ, 404, NO).text());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 408})
  void redirectsAndTimeoutsFromAnySenderAreUnknownOutcomes(int status) {
    for (String body : List.of("", NO)) {
      assertEquals(FailureKind.BAD_UPSTREAM, failure(READ, status, body).kind());
      assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(WRITE, status, body).kind());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 404, 500})
  void echoedTokenIsRemovedFromTheText(int status) {
    String echo = "{\"code\":-1,\"message\":\"Bearer invented-token expired\"}";
    for (Operation operation : List.of(READ, WRITE)) {
      PortOneException failure = failure(operation, status, echo);
      assertEquals("Bearer *** expired", failure.text());
      assertNull(failure.getCause());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 403, 404, 409, 429, 500, 501, 503})
  void echoedCredentialsAreRemovedFromTheTextInEveryEncoding(int status) {
    AccessToken token = Tokens.of("invented-token", "0123456789+/12", "0f1e2d3c4b5a6978");
    for (String secret : List.of("invented-token", "0123456789+/12", "0f1e2d3c4b5a6978")) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      for (String form :
          List.of(
              secret,
              Base64.getEncoder().encodeToString(bytes),
              URLEncoder.encode(secret, StandardCharsets.UTF_8))) {
        for (String body :
            List.of("{'code':-1,'message':'no %s.'}", "{'code':0,'error':{'message':'no %s.'}}")) {
          RawResponse echo = answer(status, body.replace('\'', '"').formatted(form));
          for (Operation operation : List.of(READ, WRITE)) {
            PortOneException failure = failure(operation, CALL, token, echo);
            assertEquals("no ***.", failure.text());
          }
        }
      }
    }
  }

  @Test
  void gatewayErrorPageIsNotQuoted() {
    assertFalse(failure(READ, 502, "<html>invented-token</html>").toString().contains("invented"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, false",
    "400, false",
    "404, false",
    "429, true",
    "500, false",
    "501, false",
    "502, true",
    "503, true",
    "504, true"
  })
  void onlyAReadRejectedByABusyServerMayBeRetried(int status, boolean repeatable) {
    for (Operation operation : List.of(READ, WRITE)) {
      for (String body : List.of(NO, "<html></html>")) {
        RuntimeException thrown =
            assertThrows(
                RuntimeException.class, () -> read(operation, CALL, TOKEN, answer(status, body)));
        assertEquals(repeatable && operation.isRead(), thrown instanceof AttemptFailure);
      }
    }
  }
}
