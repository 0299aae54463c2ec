package io.github.portonevertx.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StoredTextTest {
  @Test
  void shortStateIsStoredAsItIs() {
    for (String state : new String[] {"PAID tx 0 [] []", "s".repeat(255), "상태"}) {
      assertEquals(state, StoredText.state(state));
    }
  }

  @Test
  void longStateIsShortenedWithoutCollisions() {
    String one = StoredText.state("s".repeat(256));
    String other = StoredText.state("s".repeat(257));

    assertEquals(245, one.length());
    assertTrue(one.startsWith("s".repeat(180) + " "), one);
    assertNotEquals(one, other);
    assertEquals(one, StoredText.state("s".repeat(256)));
  }

  @Test
  void stateWithAControlCharacterIsReplaced() {
    String stored = StoredText.state("PAID\u0000");

    assertTrue(stored.startsWith("PAID? "), stored);
    assertNotEquals(stored, StoredText.state("PAID\u0001"));
  }

  @Test
  void idsWithControlCharactersAreNoIds() {
    assertTrue(StoredText.isId("payment-1"));
    assertTrue(StoredText.isId("결제 1 \ud83d\ude00"));
    for (String none : new String[] {"", "\u0000", "a\nb", "a\u009f", "\udc00"}) {
      assertFalse(StoredText.isId(none));
    }
  }
}
