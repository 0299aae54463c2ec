package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import java.time.Duration;

/** Makes tokens and a policy with chosen times. */
final class TestTokens {
  static final String SECRET = "invented-secret";

  private TestTokens() {}

  /** Returns the policy with an idle limit of 30 minutes, whose random number is always 0.5. */
  static TokenPolicy policy() {
    return SharedTokenPolicy.of(Duration.ofMinutes(30).toNanos(), () -> 0.5);
  }

  /** Returns a grant that expires after {@code life} seconds by a server whose clock is at 0. */
  static TokenGrant grant(String text, double life) {
    return new TokenGrant(text, "invented-key", SECRET, life, 0);
  }

  /** Returns a token that arrived at 0 and expires in {@code life} seconds, without rounding. */
  static AccessToken token(String text, double life) {
    return token(text, life, true);
  }

  static AccessToken token(String text, double life, boolean isCredible) {
    return new AccessToken(1, grant(text, life), isCredible, 0, seconds(life), seconds(life));
  }
}
