package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPolicyTest {
  private final TokenPolicy least = SharedTokenPolicy.of(1, () -> 0);
  private final TokenPolicy most = SharedTokenPolicy.of(1, () -> 1);

  private static List<Double> seconds(int count, IntToLongFunction pause) {
    return IntStream.range(0, count).mapToObj(n -> pause.applyAsLong(n) / 1e9).toList();
  }

  @Test
  void pausesGrowToTheirLimitWithJitterOfHalf() {
    assertEquals(List.of(0.5, 1.0, 2.0, 4.0, 4.0), seconds(5, least::backgroundPause));
    assertEquals(List.of(1.5, 3.0, 6.0, 12.0, 12.0), seconds(5, most::backgroundPause));
    assertEquals(List.of(0.05, 0.15, 0.45, 1.0, 1.0), seconds(5, least::urgentPause));
    assertEquals(List.of(0.15, 0.45, 1.35, 3.0, 3.0), seconds(5, most::urgentPause));
    assertEquals(List.of(0.125, 0.25, 0.5, 1.0, 2.0, 2.0), seconds(6, least::coolDown));
    assertEquals(List.of(0.375, 0.75, 1.5, 3.0, 6.0, 6.0), seconds(6, most::coolDown));
  }

  @Test
  void pausesStayAtTheirLimitAfterManyFailures() {
    assertEquals(4_000_000_000L, least.backgroundPause(Integer.MAX_VALUE));
    assertEquals(1_000_000_000L, least.urgentPause(Integer.MAX_VALUE));
    assertEquals(2_000_000_000L, least.coolDown(Integer.MAX_VALUE));
  }

  @Test
  void renewalJitterIsWithinTheSpread() {
    assertEquals(0, least.renewalJitter());
    assertEquals(15_000_000_000L, most.renewalJitter());
  }

  @Test
  void defaultRandomNumbersDiffer() {
    TokenPolicy policy = SharedTokenPolicy.of(Duration.ofMinutes(30).toNanos());

    assertEquals(Duration.ofMinutes(30).toNanos(), policy.idleLimit());
    assertTrue(
        IntStream.range(0, 100).mapToLong(i -> policy.renewalJitter()).distinct().count() > 1);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
  @CsvSource({
    "100, 50, 51, 1, renewalSpread",
    "100, 50, -1, 1, renewalSpread",
    "100, 101, 1, 1, renewalWindow",
    "100, 50, 1, -1, idleLimit"
  })
  void impossibleTimesAreNamed(long life, long window, long spread, long idleLimit, String name) {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TokenPolicy("v1", life, window, spread, idleLimit));

    String message = String.valueOf(failure.getMessage());
    assertTrue(message.startsWith(name + " "), message);
  }
}
