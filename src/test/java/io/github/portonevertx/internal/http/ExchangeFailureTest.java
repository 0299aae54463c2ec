package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeFailureTest {
  private static final Operation READ =
      Operation.read("made.up", HttpMethod.GET, "/x", "Thing", "a query");
  private static final Operation WRITE =
      Operation.write("made.change", HttpMethod.POST, "/x", "Thing", "a command");
  private static final ServerAddress SERVER = new ServerAddress("portone.example", 443);

  private static RuntimeException thrown(Reason reason, Operation operation, boolean callers) {
    return new ExchangeFailure(reason, "why", null).of(operation, callers, SERVER);
  }

  private static PortOneException failure(Reason reason, Operation operation, boolean callers) {
    return (PortOneException) AttemptFailure.unwrap(thrown(reason, operation, callers));
  }

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE,           UNAVAILABLE,  UNAVAILABLE,  UNAVAILABLE,     why: portone.example:443",
    "NO_CONNECTION_IN_TIME, UNAVAILABLE,  CANCELLED,    UNAVAILABLE,     why: portone.example:443",
    "NO_ANSWER_IN_TIME,     TIMEOUT,      TIMEOUT,      OUTCOME_UNKNOWN, why",
    "BROKEN,                BAD_UPSTREAM, BAD_UPSTREAM, OUTCOME_UNKNOWN, why",
    "OVERSIZED,             BAD_UPSTREAM, BAD_UPSTREAM, OUTCOME_UNKNOWN, why",
    "MISMATCH,              BAD_UPSTREAM, BAD_UPSTREAM, OUTCOME_UNKNOWN, why"
  })
  void everyReasonHasItsKindAndText(
      Reason reason,
      FailureKind read,
      FailureKind readInCallersTime,
      FailureKind write,
      String text) {
    assertEquals(read, failure(reason, READ, false).kind());
    assertEquals(readInCallersTime, failure(reason, READ, true).kind());
    assertEquals(write, failure(reason, WRITE, false).kind());
    assertEquals(text, failure(reason, READ, false).text());
    assertEquals(0, failure(reason, READ, false).httpStatus());
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnOversizedResponseIsNotRetried(Reason reason) {
    assertEquals(reason != Reason.OVERSIZED, thrown(reason, READ, false) instanceof AttemptFailure);
  }
}
