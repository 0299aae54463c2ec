package io.github.portonevertx.v1.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.token.TokenPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedTokenPolicyTest {
  @Test
  void policyMatchesTheTokenRuleOfPortOne() {
    TokenPolicy policy = SharedTokenPolicy.of(Duration.ofMinutes(30).toNanos());

    assertEquals(Duration.ofMinutes(36).toNanos(), policy.longestLife());
    assertEquals(Duration.ofSeconds(58).toNanos(), policy.renewalWindow());
    assertEquals(Duration.ofSeconds(15).toNanos(), policy.renewalSpread());
    assertEquals(Duration.ofMinutes(30).toNanos(), policy.idleLimit());
  }
}
