package io.github.portonevertx.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class RedactionTest {
  @Test
  void everyOccurrenceOfEverySecretGoes() {
    assertEquals(
        "***, *** and ***", Redaction.of("key-1, secret-2 and key-1", "key-1", "secret-2"));
    assertEquals("a.c", Redaction.of("a.c", "..."));
    assertEquals("text", Redaction.of("text", ""));
  }

  @Test
  void aSecretInsideAnotherLeavesNoRestOfEither() {
    assertEquals("*** ***", Redaction.of("abc abcdef", "abc", "abcdef"));
    assertEquals("*** ***", Redaction.of("abc abcdef", "abcdef", "abc"));
  }

  @Test
  void aSecretAcrossTheCutDoesNotEscape() {
    String cut = Redaction.of("x".repeat(498) + "secret", "secret");
    assertEquals(501, cut.length());
    assertFalse(cut.contains("se"));
    assertEquals(500, Redaction.of("x".repeat(500)).length());
  }
}
