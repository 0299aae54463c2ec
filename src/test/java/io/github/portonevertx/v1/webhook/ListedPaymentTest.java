package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListedPaymentTest {
  private static ListedPayment.Unreadable unreadable(Map<String, ?> fields) {
    return new ListedPayment.Unreadable(fields, "currency is missing");
  }

  @Test
  void onlyTrueIsATestChannel() {
    assertTrue(unreadable(Map.of("sandbox", true)).testChannel());
    assertFalse(unreadable(Map.of("sandbox", false)).testChannel());
    assertFalse(unreadable(Map.of("sandbox", "true")).testChannel());
    assertFalse(unreadable(Map.of()).testChannel());
  }

  @Test
  void itsTextHasTheReasonAndNoField() {
    assertEquals(
        "Unreadable[currency is missing]", unreadable(Map.of("buyer_name", "A")).toString());
  }
}
