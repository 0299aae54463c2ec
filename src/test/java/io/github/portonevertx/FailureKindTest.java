package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.FailureKind.Retry;
import io.github.portonevertx.internal.async.Failures;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureKindTest {
  @Test
  void codesMatchTheWireContract() {
    Map<FailureKind, Integer> contract = new EnumMap<>(FailureKind.class);
    contract.put(FailureKind.INVALID_REQUEST, 400);
    contract.put(FailureKind.UNAUTHORIZED, 401);
    contract.put(FailureKind.FORBIDDEN, 403);
    contract.put(FailureKind.NOT_FOUND, 404);
    contract.put(FailureKind.CONFLICT, 409);
    contract.put(FailureKind.REJECTED, 422);
    contract.put(FailureKind.RATE_LIMITED, 429);
    contract.put(FailureKind.CANCELLED, 499);
    contract.put(FailureKind.INTERNAL, 500);
    contract.put(FailureKind.BAD_UPSTREAM, 502);
    contract.put(FailureKind.UNAVAILABLE, 503);
    contract.put(FailureKind.TIMEOUT, 504);
    contract.put(FailureKind.OUTCOME_UNKNOWN, 520);

    assertEquals(FailureKind.values().length, contract.size());
    contract.forEach((kind, code) -> assertEquals(code, kind.code(), kind.name()));
    contract.forEach((kind, code) -> assertSame(kind, FailureKind.ofCode(code)));
  }

  @Test
  void unknownCodeHasNoKind() {
    assertNull(FailureKind.ofCode(0));
    assertNull(FailureKind.ofCode(-1));
    assertNull(FailureKind.ofCode(418));
  }

  @Test
  void kindsWithUnknownOutcomeAreNotRetryable() {
    assertEquals(Retry.WITH_KEY, FailureKind.OUTCOME_UNKNOWN.retry());
    assertEquals(Retry.NEVER, FailureKind.REJECTED.retry());
    assertEquals(Retry.NEVER, FailureKind.INTERNAL.retry());
    assertEquals(Retry.READS, FailureKind.BAD_UPSTREAM.retry());
    assertEquals(Retry.READS, FailureKind.TIMEOUT.retry());
    assertEquals(Retry.ALWAYS, FailureKind.UNAVAILABLE.retry());
    assertEquals(Retry.ALWAYS, FailureKind.RATE_LIMITED.retry());
    assertEquals(Retry.ALWAYS, FailureKind.CANCELLED.retry());
  }

  @Test
  void anExceptionNamesItsActionOnce() {
    PortOneException bare =
        PortOneException.builder(FailureKind.REJECTED, "no").httpStatus(200).portOneCode(1).build();
    PortOneException named = bare.toBuilder().action("payments.get").build();

    assertEquals("no", bare.text());
    assertNull(bare.action());
    assertEquals("no", named.text());
    assertEquals("no [REJECTED, HTTP 200, code 1]", bare.getMessage());
    assertEquals("payments.get: no [REJECTED, HTTP 200, code 1]", named.getMessage());
    assertEquals(200, named.httpStatus());
    assertEquals(1, named.portOneCode());
    assertSame(named, Failures.named(named, "payments.find"));
    assertArrayEquals(bare.getStackTrace(), named.getStackTrace());
  }

  @Test
  void messageContainsTheKindAndThePortOneError() {
    PortOneException busy =
        PortOneException.builder(FailureKind.RATE_LIMITED, "busy")
            .httpStatus(429)
            .retryAfter(Duration.ofSeconds(3))
            .action("payments.get")
            .build();
    assertEquals("payments.get: busy [RATE_LIMITED, HTTP 429, retry after 3 s]", busy.getMessage());
    PortOneException ours = PortOneException.of(FailureKind.INVALID_REQUEST, "parameter 'x'");
    assertEquals("parameter 'x' [INVALID_REQUEST]", ours.getMessage());
  }
}
