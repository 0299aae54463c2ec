package io.github.portonevertx.shop;

import java.util.SplittableRandom;

/**
 * Decisions drawn from a seed and a name: whichever thread asks first, each comes out as in every
 * other run.
 */
record SeededRandom(long seed) {
  private static final long FNV_PRIME = 0x100000001b3L;

  int below(int bound, Object... name) {
    long hash = seed;
    for (Object part : name) {
      for (char letter : (part + "/").toCharArray()) {
        hash = (hash ^ letter) * FNV_PRIME;
      }
    }
    return new SplittableRandom(hash).nextInt(bound);
  }

  boolean chance(int percent, Object... name) {
    return below(100, name) < percent;
  }
}
