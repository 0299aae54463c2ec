package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulates the policy against the server's rule for hours, with seeded random numbers. */
class TokenPolicySimulationTest {
  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void processesWithoutSharedExpirySendTwelveRequestsAnHourEach(long seed) {
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
    assertEquals(32, waited, "only the first caller of each process waits");
    assertEquals(0, rejected);
    assertTrue(perHourEach <= 12.1, "token requests an hour and process: " + perHourEach);
  }

  /** Checks the number of requests by the number of processes and the share of lost messages. */
  @ParameterizedTest(name = "{0} processes, {1} of the messages lost: at most {2} requests an hour")
  @CsvSource({
    "1, 0, 12.1",
    "4, 0, 13",
    "32, 0, 17",
    "1, 0.1, 12.1",
    "4, 0.1, 17",
    "32, 0.1, 40",
    "1, 1, 12.1",
    "4, 1, 48.4",
    "32, 1, 387.2"
  })
  void processesWithSharedExpirySendFewRequestsTogether(int count, double loss, double limit) {
    int hours = 12;
    for (long seed = 1; seed <= 3; seed++) {
      VirtualTime time = new VirtualTime();
      TokenServer server = new TokenServer(time);
      BroadcastNetwork network = new BroadcastNetwork(time, seed).loses(loss);
      List<TokenOwner> owners = owners(time, count, seed, server, network);
      int waited = 0;
      int rejected = 0;
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

      // The first request of each process is not a renewal.
      double perHour = (server.count() - count) / (double) hours;
      assertEquals(count, waited, "only the first caller of each process waits");
      assertEquals(0, rejected);
      assertTrue(perHour <= limit, "token requests an hour: " + perHour);
    }
  }

  @Test
  void failureOfAThirdOfTheRequestsCausesNoWait() {
    SplittableRandom faults = new SplittableRandom(7);
    TokenSource flaky =
        () ->
            faults.nextDouble() < 0.3
                ? server.later(Future.failedFuture(TokenServer.unavailable()))
                : server.request();
    TokenOwner owner = owners(time, 1, 7, flaky, new BroadcastNetwork(time, 7)).get(0);
    owner.current();
    time.advance(Duration.ofSeconds(8));

    for (int second = 0; second < 24 * 3600; second++) {
      assertTrue(owner.current().succeeded(), "a caller waited in second " + second);
      time.advance(Duration.ofSeconds(1));
    }
  }

  private List<TokenOwner> owners(int count, long seed) {
    return owners(time, count, seed, server, new BroadcastNetwork(time, seed).loses(1));
  }

  private static List<TokenOwner> owners(
      VirtualTime time, int count, long seed, TokenSource source, BroadcastNetwork network) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TokenOwner> owners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TokenPolicy policy =
          SharedTokenPolicy.of(Duration.ofMinutes(30).toNanos(), random::nextDouble);
      owners.add(new TokenOwner(time, policy, source, network));
      network.add(owners.get(i));
    }
    return owners;
  }
}
