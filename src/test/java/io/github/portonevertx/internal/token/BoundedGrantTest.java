package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedGrantTest {
  private static BoundedGrant bounded(
      String text, double life, double sent, double received, @Nullable AccessToken previous) {
    return BoundedGrant.of(
        TestTokens.policy(),
        7,
        TestTokens.grant(text, life),
        seconds(sent),
        seconds(received),
        previous);
  }

  private static void assertBounds(double validUntil, double expiredFrom, AccessToken token) {
    assertEquals(validUntil, token.validUntil() / 1e9);
    assertEquals(expiredFrom, token.expiredFrom() / 1e9);
  }

  @Test
  void boundsIncludeTransportAndRounding() {
    BoundedGrant granted = bounded("token", 1800, 10, 14, null);

    assertBounds(1809, 1815, granted.token());
    assertEquals(14, granted.token().grantedAt() / 1e9);
    assertEquals(7, granted.token().generation());
    assertTrue(granted.isMoved());
    assertTrue(granted.token().isCredible());
  }

  @Test
  void secondResponseAboutTheSameExpiryNarrowsTheBounds() {
    AccessToken wide = bounded("token", 1800, 0, 4, null).token();
    BoundedGrant narrow = bounded("token", 1700, 102, 102.5, wide);

    assertBounds(1801, 1803.5, narrow.token());
    assertFalse(narrow.isMoved());
    BoundedGrant wider = bounded("token", 1600, 200, 204, narrow.token());
    assertBounds(1801, 1803.5, wider.token());
  }

  @Test
  void laterExpiryAndOtherTokenAreMoved() {
    AccessToken first = bounded("token", 1800, 0, 0, null).token();
    BoundedGrant extended = bounded("token", 2100, 0, 0, first);
    BoundedGrant other = bounded("other", 1000, 0, 0, first);

    assertTrue(extended.isMoved());
    assertBounds(2099, 2101, extended.token());
    assertTrue(bounded("token", 1830, 0, 0, first).isMoved(), "30 s later");
    assertFalse(bounded("token", 1829, 0, 0, first).isMoved(), "29 s later");
    assertTrue(other.isMoved());
    assertBounds(999, 1001, other.token());
  }

  @ParameterizedTest(name = "life of {0} s")
  @ValueSource(doubles = {0, -1, 0.999, 2160.5, 1e300, Double.NaN, Double.NEGATIVE_INFINITY})
  void impossibleLifeIsTenSeconds(double life) {
    BoundedGrant doubtful = bounded("token", life, 10, 14, null);

    assertFalse(doubtful.token().isCredible());
    assertBounds(14, 24, doubtful.token());
  }

  @ParameterizedTest(name = "life of {0} s")
  @ValueSource(doubles = {1, 1800, 2160})
  void possibleLifeIsCredible(double life) {
    assertTrue(bounded("token", life, 10, 14, null).token().isCredible());
  }

  @Test
  void expiredTokenThatIsRepeatedIsDoubtful() {
    AccessToken first = bounded("token", 10, 0, 0, null).token();
    BoundedGrant repeated = bounded("token", 10, 12, 12, first);

    assertFalse(repeated.token().isCredible());
    assertFalse(repeated.isMoved());
    assertBounds(12, 22, repeated.token());
  }
}
