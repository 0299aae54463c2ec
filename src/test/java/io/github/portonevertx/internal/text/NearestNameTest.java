package io.github.portonevertx.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("merchant_uid", "imp_uid", "amount");

  @Test
  void spellingCaseAndSeparatorsDoNotMatter() {
    assertEquals("; did you mean 'imp_uid'?", NearestName.hint("impUid", KNOWN));
    assertEquals("; did you mean 'imp_uid'?", NearestName.hint("IMP-UID", KNOWN));
    assertEquals("; did you mean 'amount'?", NearestName.hint("ammount", KNOWN));
    assertEquals("; did you mean 'amount'?", NearestName.hint("amuont", KNOWN));
    assertEquals("; did you mean 'merchant_uid'?", NearestName.hint("merchantId", KNOWN));
  }

  @Test
  void whatIsFarFromEverythingGetsTheWholeListInOrder() {
    assertEquals(
        "; known are amount, imp_uid, merchant_uid", NearestName.hint("zzzzzzzzzzzz", KNOWN));
    assertEquals(
        "; known are amount, imp_uid, merchant_uid", NearestName.hint("z".repeat(1 << 20), KNOWN));
    assertEquals("; none is known here", NearestName.hint("x", List.of()));
  }

  @Test
  void aPartOfSeveralNamesSuggestsThemAll() {
    List<String> options =
        List.of("apiKey", "connectTimeout", "pgTimeout", "requestTimeout", "stopTimeout");

    assertEquals(
        "; did you mean 'connectTimeout', 'pgTimeout', 'requestTimeout' or 'stopTimeout'?",
        NearestName.hint("timeout", options));
    assertEquals("; did you mean 'imp_uid' or 'merchant_uid'?", NearestName.hint("uid", KNOWN));
    assertEquals(
        "; did you mean 'pgTimeout'?", NearestName.hint("pg_timeout", options), "the same name");
  }

  @Test
  void aLongerNameSuggestsTheOneInIt() {
    List<String> cancel = List.of("amount", "refund_account", "reason");

    assertEquals("; did you mean 'amount'?", NearestName.hint("refund_amount", cancel));
    assertEquals("; did you mean 'amount'?", NearestName.hint("cancelAmount", cancel));
  }

  @Test
  void aNameWithoutACharacterInCommonIsNotSuggested() {
    assertEquals("; known are pg", NearestName.hint("id", List.of("pg")));
  }

  @Test
  void swappedNeighboursAreOneMistake() {
    assertEquals(1, NearestName.distance("amuont", "amount"));
    assertEquals(1, NearestName.distance("teir", "tier"));
    assertEquals(3, NearestName.distance("abc", "bcda"));
  }

  @Test
  void aNameInAMessageIsShortAndOnOneLine() {
    assertEquals("'impUid'", NearestName.quoted("impUid"));
    assertEquals("'주문 💳'", NearestName.quoted("주문 💳"));
    assertEquals("'a??SEVERE: b'", NearestName.quoted("a\r\nSEVERE: b"));
    assertEquals("'" + "a".repeat(79) + "?…'", NearestName.quoted("a".repeat(79) + "💳"));
    assertEquals("'" + "z".repeat(80) + "…'", NearestName.quoted("z".repeat(1 << 20)));
  }
}
