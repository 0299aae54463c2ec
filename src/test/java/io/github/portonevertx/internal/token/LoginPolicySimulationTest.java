package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 32 nodes that log in with one secret: no login of one node affects the token of another. */
class LoginPolicySimulationTest {
  private static final int NODES = 32;
  private static final int HOURS = 6;
  private static final long LIFE = Duration.ofMinutes(30).toNanos();

  private final VirtualTime time = new VirtualTime();
  private final Random random = new Random(1);

  /** The end of each token by the server. */
  private final Map<String, Long> ends = new HashMap<>();

  private final List<Integer> logins = new ArrayList<>();

  private TokenOwner node(int index) {
    logins.add(0);
    TokenPolicy policy =
        new TokenPolicy(
            "v2",
            LIFE,
            Duration.ofMinutes(5).toNanos(),
            Duration.ofMinutes(1).toNanos(),
            LIFE,
            random::nextDouble);
    return new TokenOwner(
        time,
        policy,
        () -> {
          logins.set(index, logins.get(index) + 1);
          String token = "token-" + index + "-" + logins.get(index);
          ends.put(token, time.elapsed() + LIFE);
          return Future.succeededFuture(new TokenGrant(token, "secret", 1800, 0));
        },
        ExpiryBroadcast.NONE);
  }

  private boolean isValid(AccessToken token) {
    return ends.entrySet().stream()
        .anyMatch(known -> token.hasText(known.getKey()) && known.getValue() > time.elapsed());
  }

  @Test
  void eachNodeLogsInForItselfAndNoTokenExpiresInUse() {
    List<TokenOwner> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(node(i));
    }
    for (int second = 0; second < HOURS * 3600; second += 10) {
      for (TokenOwner node : nodes) {
        Future<AccessToken> token = node.current();
        time.settle();
        assertTrue(isValid(token.result()), "after " + second + " s");
      }
      ends.values().removeIf(end -> end < time.elapsed());
      time.advance(Duration.ofSeconds(10));
    }

    // Every 25 to 26 minutes, and once at the start.
    int most = HOURS * 60 / 25 + 1;
    int least = HOURS * 60 / 26;
    logins.forEach(count -> assertTrue(count >= least && count <= most, logins::toString));
    assertEquals(NODES, logins.size());
  }
}
