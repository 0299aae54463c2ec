package io.github.portonevertx.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
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
  void distantNameGetsTheWholeSortedList() {
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
  void nameInAMessageIsTruncatedToOneLine() {
    assertEquals("'impUid'", NearestName.quoted("impUid"));
    assertEquals("'주문 💳'", NearestName.quoted("주문 💳"));
    assertEquals("'a??SEVERE: b'", NearestName.quoted("a\r\nSEVERE: b"));
    assertEquals("'" + "a".repeat(79) + "?…'", NearestName.quoted("a".repeat(79) + "💳"));
    assertEquals("'" + "z".repeat(80) + "…'", NearestName.quoted("z".repeat(1 << 20)));
  }

  @Test
  void misspellingRanksBeforeNamesThatShareAPart() {
    assertEquals("; did you mean 'uids'?", NearestName.hint("uid", List.of("imp_uid", "uids")));
  }

  @Test
  void aNameMayDifferByHalfItsLength() {
    assertEquals("; did you mean 'amount'?", NearestName.hint("amxyzt", List.of("amount")));
    assertEquals("; known are amount", NearestName.hint("axxyzt", List.of("amount")));
  }

  @Test
  void twelveNamesAreListedAndNoMore() {
    List<String> twelve =
        IntStream.range(10, 22).mapToObj(number -> "name" + number + "abcdefgh").toList();
    List<String> thirteen =
        IntStream.range(10, 23).mapToObj(number -> "name" + number + "abcdefgh").toList();

    assertEquals(
        "; known are " + String.join(", ", twelve), NearestName.hint("zzzzzzzzzzzzzz", twelve));
    assertEquals(
        "; known are " + String.join(", ", twelve) + " and others",
        NearestName.hint("zzzzzzzzzzzzzz", thirteen));
  }

  @Test
  void nameOfTheMaximumLengthIsNotTruncated() {
    assertEquals("'" + "z".repeat(80) + "'", NearestName.quoted("z".repeat(80)));
  }

  @Test
  void aTypoIsOneMistakeAndNotTheSameName() {
    assertTrue(NearestName.isTypo("teir", "tier"));
    assertTrue(NearestName.isTypo("time_out_", "timeout"));
    assertFalse(NearestName.isTypo("time__out_", "timeout"));
    assertFalse(NearestName.isTypo("TIER", "tier"));
    assertFalse(NearestName.isTypo("tri", "tier"));
  }

  @Test
  void sharedFirstPartIsMatched() {
    List<String> known = List.of("amount", "customer_uid");

    assertEquals("; did you mean 'amount'?", NearestName.hint("amount_in_won", known));
    assertEquals("; did you mean 'customer_uid'?", NearestName.hint("customer_", known));
  }

  @Test
  void distanceFromTheEmptyNameIsTheLength() {
    assertEquals(3, NearestName.distance("", "abc"));
    assertEquals(3, NearestName.distance("abc", ""));
    assertEquals(3, NearestName.distance("x", "abc"));
  }
}
