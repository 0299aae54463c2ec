package io.github.portonevertx.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of a run.
 *
 * @param part the part to run, or {@code all}
 * @param quick a short run of a minute or two instead of a measurement
 * @param to the folder of the results
 */
record Settings(String part, boolean quick, Path to) {
  static Settings ofSystemProperties() {
    return new Settings(
        System.getProperty("bench", "all"),
        Boolean.getBoolean("bench.quick"),
        Path.of(System.getProperty("bench.to", "target/bench")));
  }

  boolean wants(String name) {
    return part.equals("all") || part.equals(name);
  }

  int rounds() {
    return quick ? 3 : 15;
  }

  /**
   * Returns the duration of one measurement of one subject: short, so that a disturbance affects
   * all subjects of a round.
   */
  Duration stretch() {
    return Duration.ofMillis(quick ? 200 : 300);
  }

  /** Returns the warm-up duration of a subject, in which its code is compiled. */
  Duration warmUp() {
    return quick ? Duration.ofMillis(700) : Duration.ofSeconds(3);
  }
}
