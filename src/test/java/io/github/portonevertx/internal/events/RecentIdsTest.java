package io.github.portonevertx.internal.events;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecentIdsTest {
  @Test
  void theOldestIsDroppedWhenItIsFull() {
    RecentIds ids = new RecentIds(2);

    assertTrue(ids.add("1"));
    assertTrue(ids.add("2"));
    assertFalse(ids.add("1"));
    assertTrue(ids.contains("1"));
    assertTrue(ids.add("3"));
    assertFalse(ids.contains("1"));
    assertTrue(ids.contains("2"));
    assertTrue(ids.contains("3"));
  }
}
