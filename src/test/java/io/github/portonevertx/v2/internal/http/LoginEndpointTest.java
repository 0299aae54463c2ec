package io.github.portonevertx.v2.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.token.TokenGrant;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginEndpointTest {
  private static final Secret SECRET = new Secret("invented-secret-000001");

  private static TokenGrant read(int status, String body) {
    return LoginEndpoint.read(
        new RawResponse(status, body.getBytes(StandardCharsets.UTF_8)), SECRET, "earlier.token");
  }

  private static PortOneException failure(int status, String body) {
    return assertThrows(PortOneException.class, () -> read(status, body));
  }

  @Test
  void tokenIsValidFor30Minutes() {
    TokenGrant grant = read(200, "{\"accessToken\":\"a.b.c\",\"refreshToken\":\"d\"}");

    assertEquals("a.b.c", grant.token());
    assertEquals(1800, grant.lifeSeconds());
  }

  @Test
  void rejectedSecretIsUnauthorized() {
    PortOneException failure =
        failure(401, "{\"type\":\"UNAUTHORIZED\",\"message\":\"no invented-secret-000001\"}");

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals("PortOne rejects the API secret: no ***", failure.text());
    assertEquals("PortOne rejects the API secret: HTTP 403", failure(403, "<html>").text());
  }

  @Test
  void tokenOfAnEarlierAnswerIsMasked() {
    assertEquals(
        "PortOne rejects the API secret: *** is revoked",
        failure(401, "{\"type\":\"UNAUTHORIZED\",\"message\":\"earlier.token is revoked\"}")
            .text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"accessToken\":5}",
        "{\"accessToken\":\" \"}",
        "{\"accessToken\":null}",
        "{\"accessToken\":\"invented-token\\n\"}",
        "{\"accessToken\":\"invented-token\""
      })
  void answerWithoutATokenIsNotUsable(String body) {
    PortOneException failure = failure(200, body);

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertFalse(failure.getMessage().contains("invented-token"));
  }

  @ParameterizedTest
  @CsvSource({"500", "404", "201"})
  void otherStatusIsNotUsable(int status) {
    assertEquals(FailureKind.BAD_UPSTREAM, failure(status, "{\"accessToken\":\"a.b.c\"}").kind());
  }
}
