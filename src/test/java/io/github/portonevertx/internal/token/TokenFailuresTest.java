package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import org.junit.jupiter.api.Test;

class TokenFailuresTest {
  @Test
  void rejectedCredentialsStayUnauthorized() {
    PortOneException rejected = TokenServer.rejected();

    assertSame(rejected, TokenFailures.forCallers(rejected));
    assertTrue(TokenFailures.isRejection(rejected));
  }

  @Test
  void otherFailuresAreUnavailableForCallers() {
    PortOneException failure = TokenFailures.forCallers(TokenServer.unavailable());

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals("no access token: HTTP 503", failure.text());
    assertFalse(TokenFailures.isRejection(TokenServer.unavailable()));
  }

  @Test
  void foreignCauseIsNamedByItsClass() {
    PortOneException failure = TokenFailures.forCallers(new IllegalStateException("secret"));

    assertEquals("no access token: IllegalStateException", failure.text());
  }

  @Test
  void emptyResponseIsNamed() {
    assertEquals("no access token: empty response", TokenFailures.forCallers(null).text());
    assertFalse(TokenFailures.isRejection(null));
  }

  @Test
  void repeatedRejectionHasTheStatus401() {
    assertEquals(401, TokenFailures.tokenRejected().httpStatus());
    assertEquals(FailureKind.UNAUTHORIZED, TokenFailures.tokenRejected().kind());
  }
}
