package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole policy against the whole rule, for hours of virtual time with seeded randomness. */
class TokenPolicySimulationTest {
  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void thirtyTwoProcessesOfOneKeyAskTwelveTimesAnHourEachAndNobodyGetsA401(long seed) {
    List<TokenOwner> owners = owners(32, seed);
    int waited = 0;
    int rejected = 0;
    int hours = 12;

    for (int step = 0; step < hours * 3600; step++) {
      for (TokenOwner owner : owners) {
        Future<AccessToken> token = owner.current();
        if (!token.isComplete()) {
          waited++;
        } else if (!server.accepts(token.result())) {
          rejected++;
        }
      }
      time.advance(Duration.ofSeconds(1));
    }

    double perHourEach = server.count() / (double) hours / owners.size();
    assertEquals(32, waited, "only the first call of each waits");
    assertEquals(0, rejected);
    assertTrue(perHourEach <= 12.1, "token requests an hour and process: " + perHourEach);
  }

  @Test
  void aThirdOfTokenRequestsFailingCostsNobodyAnything() {
    SplittableRandom faults = new SplittableRandom(7);
    TokenSource flaky =
        () ->
            faults.nextDouble() < 0.3
                ? server.later(Future.failedFuture(TokenServer.unavailable()))
                : server.request();
    TokenOwner owner = owners(1, 7, flaky).get(0);
    owner.current();
    time.advance(Duration.ofSeconds(8));

    for (int second = 0; second < 24 * 3600; second++) {
      assertTrue(owner.current().succeeded(), "somebody waited in second " + second);
      time.advance(Duration.ofSeconds(1));
    }
  }

  private List<TokenOwner> owners(int count, long seed) {
    return owners(count, seed, server);
  }

  private List<TokenOwner> owners(int count, long seed, TokenSource source) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TokenOwner> owners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      owners.add(
          new TokenOwner(
              time, new TokenPolicy(Duration.ofMinutes(30).toNanos(), random::nextDouble), source));
    }
    return owners;
  }
}
