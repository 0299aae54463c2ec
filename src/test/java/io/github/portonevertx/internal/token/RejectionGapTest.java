package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RejectionGapTest {
  private final RejectionGap gap = new RejectionGap("v1");
  private final AccessToken first = TestTokens.token("first", 1800);
  private final AccessToken second = TestTokens.token("second", 1800);

  @Test
  void firstRejectionIsNotDelayed() {
    assertEquals(0, gap.onRejection(first, seconds(1)));
  }

  @Test
  void laterRejectionsAreDelayedToOneInFiveSeconds() {
    gap.onRejection(first, seconds(1));

    assertEquals(seconds(3), gap.onRejection(second, seconds(3)));
    assertEquals(seconds(4), gap.onRejection(second, seconds(7)));
    assertEquals(0, gap.onRejection(second, seconds(16)));
  }

  @Test
  void expiredTokenIsNotDelayedAndStartsNoGap() {
    AccessToken expired = TestTokens.token("expired", 10);

    assertEquals(0, gap.onRejection(expired, seconds(10)));
    assertEquals(0, gap.onRejection(first, seconds(10)));
    assertEquals(0, gap.onRejection(expired, seconds(11)));
  }

  @Test
  void youngTokenDoesNotCountAsExpired() {
    AccessToken young = TestTokens.token("young", 1);
    gap.onRejection(young, seconds(4));

    assertEquals(seconds(5), gap.onRejection(young, seconds(4)));
    assertEquals(0, gap.onRejection(young, seconds(5)), "it is five seconds old");
  }

  @Test
  void sameTokenIsRepeatedWithinTheGap() {
    assertFalse(gap.isRepeated(first, seconds(1)));
    gap.onRejection(first, seconds(1));

    assertTrue(gap.isRepeated(first, seconds(1)));
    assertTrue(gap.isRepeated(first, seconds(6) - 1));
    assertFalse(gap.isRepeated(first, seconds(6)));
    assertFalse(gap.isRepeated(second, seconds(1)));
  }

  @Test
  void expiredTokenIsNotRepeated() {
    AccessToken expired = TestTokens.token("token", 10);
    gap.onRejection(expired, seconds(9));

    assertTrue(gap.isRepeated(expired, seconds(10) - 1));
    assertFalse(gap.isRepeated(expired, seconds(10)));
  }
}
