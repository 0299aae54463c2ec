package io.github.portonevertx.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @Test
  void everyOccurrenceOfEverySecretIsRemoved() {
    assertEquals(
        "***, *** and ***", Redaction.of("key-1, secret-2 and key-1", "key-1", "secret-2"));
    assertEquals("a.c", Redaction.of("a.c", "..."));
    assertEquals("text", Redaction.of("text", ""));
  }

  @Test
  void nestedSecretsAreRemovedCompletely() {
    assertEquals("*** ***", Redaction.of("abc abcdef", "abc", "abcdef"));
    assertEquals("*** ***", Redaction.of("abc abcdef", "abcdef", "abc"));
  }

  @Test
  void secretAcrossTheTruncationIsRemoved() {
    String cut = Redaction.of("x".repeat(498) + "secret", "secret");
    assertEquals(501, cut.length());
    assertFalse(cut.contains("se"));
    assertEquals(500, Redaction.of("x".repeat(500)).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef", "abcdefg", "a+b/c=d e&f", "비밀키-1", "key:with:colons"})
  void everyEncodingOfASecretIsRemoved(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    for (String form :
        List.of(
            secret,
            secret.toUpperCase(Locale.ROOT),
            percent,
            percent.toLowerCase(Locale.ROOT),
            percent.replace("+", "%20"),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().encodeToString(bytes),
            Base64.getEncoder().withoutPadding().encodeToString(bytes))) {
      assertEquals("echo ***.", Redaction.of("echo " + form + ".", secret), form);
    }
  }

  @Test
  void secretWithinALongerBase64TextIsRemoved() {
    for (String before : List.of("", "a", "ab", "abc", "key-number-1:")) {
      for (String after : List.of("", "1", "12", "123")) {
        String echo =
            Base64.getEncoder()
                .encodeToString(
                    (before + "secret-of-mine" + after).getBytes(StandardCharsets.UTF_8));
        String clean = Redaction.of(echo, "secret-of-mine");
        assertTrue(clean.contains("***"), echo);
        assertFalse(clean.matches(".*[A-Za-z0-9]{8}.*") && before.length() < 4, clean);
      }
    }
  }

  @Test
  void shortSecretIsRemovedInPlainFormOnly() {
    assertEquals("*** is not YWJj", Redaction.of("abc is not YWJj", "abc"));
  }

  @Test
  void sixBytesAreTheShortestSecretWhoseBase64IsRemoved() {
    assertEquals("*** and YWJjZGU=", Redaction.of("YWJjZGVm and YWJjZGU=", "abcdef", "abcde"));
  }

  @Test
  void base64AfterASecretOfWholeGroupsIsKept() {
    assertEquals("***X", Redaction.of("YWJjZGVmX", "abcdef"));
  }
}
