package io.github.portonevertx.scenario;

import java.util.SplittableRandom;

/**
 * A source of random decisions, each a function of the seed and the decision's name, so that the
 * order of threads does not change them.
 *
 * @param seed equal seeds give equal decisions
 */
public record SeededRandom(long seed) {
  private static final long FNV_PRIME = 0x100000001b3L;

  /** Returns a number from 0 to below {@code bound}. */
  public int below(int bound, Object... name) {
    return generator(name).nextInt(bound);
  }

  /** Returns a generator for several numbers under one name. */
  public SplittableRandom generator(Object... name) {
    long hash = seed;
    for (Object part : name) {
      for (char character : (part + "/").toCharArray()) {
        hash = (hash ^ character) * FNV_PRIME;
      }
    }
    return new SplittableRandom(hash);
  }

  /** Returns true with a probability of {@code percent} percent. */
  public boolean chance(int percent, Object... name) {
    return below(100, name) < percent;
  }
}
