package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.TokenState;
import org.junit.jupiter.api.Test;

class AccessTokenTest {
  private final AccessToken token = TestTokens.token("invented-token", 1800);

  @Test
  void stateFollowsTheRemainingLife() {
    long window = seconds(58);

    assertEquals(TokenState.FRESH, token.state(seconds(1742) - 1, window));
    assertEquals(TokenState.RENEWABLE, token.state(seconds(1742), window));
    assertEquals(TokenState.RENEWABLE, token.state(seconds(1800) - 1, window));
    assertEquals(TokenState.EXPIRED, token.state(seconds(1800), window));
  }

  @Test
  void expiredTokenDoesNotExpireSoon() {
    assertFalse(token.expiresWithin(seconds(10), seconds(1790) - 1));
    assertTrue(token.expiresWithin(seconds(10), seconds(1790)));
    assertFalse(token.expiresWithin(seconds(10), seconds(1800)));
  }

  @Test
  void otherExpiryKeepsTextGenerationAndArrival() {
    AccessToken moved = token.withExpiry(2100);

    assertEquals(2100, moved.expiredAt());
    assertEquals(seconds(2100), moved.validUntil());
    assertEquals(seconds(2100), moved.expiredFrom());
    assertEquals(token.generation(), moved.generation());
    assertEquals(token.grantedAt(), moved.grantedAt());
    assertEquals(token.authorization(), moved.authorization());
    assertTrue(moved.isCredible());
  }

  @Test
  void futureIsCompletedAndAlwaysTheSame() {
    assertSame(token.asFuture(), token.asFuture());
    assertSame(token, token.asFuture().result());
  }

  @Test
  void tokenKeyAndSecretAreRemovedFromMessages() {
    assertEquals(
        "*** of *** with ***",
        token.redact("invented-token of invented-key with " + TestTokens.SECRET));
    assertEquals("AccessToken[generation=1]", token.toString());
  }
}
