package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallTest {
  @Test
  void toStringShowsNamesAndNoValues() {
    Call call = Call.of("payments.get").with("imp_uid", "imp_invented").with("card", "0000");
    assertEquals("payments.get[imp_uid, card]", call.toString());
  }

  @Test
  void callIsImmutable() {
    Map<String, Object> given = new HashMap<>();
    given.put("imp_uid", "a");
    Call call = Call.of("payments.get").withParameters(given);
    given.put("imp_uid", "b");
    Call more = call.with("x", null).withSetting("tier", "ABC").withTimeout(Duration.ofMillis(5));

    assertEquals(Map.of("imp_uid", "a"), call.parameters());
    assertEquals(Map.of(), call.settings());
    assertTrue(more.parameters().containsKey("x"));
    assertNull(more.parameters().get("x"));
    assertEquals(Map.of("tier", "ABC"), more.settings());
    assertEquals(Duration.ofMillis(5), more.timeout());
    assertThrows(UnsupportedOperationException.class, () -> call.parameters().put("imp_uid", "c"));
  }

  @Test
  void addingASettingDoesNotCopyTheParameters() {
    Call call = Call.of("payments.get").with("imp_uid", "a");

    assertSame(
        call.parameters(),
        call.withSetting("tier", "ABC").withTimeout(Duration.ofMillis(5)).parameters());
  }

  @Test
  void absentValueOmitsTheParameter() {
    Call call = Call.of("payments.get");
    assertSame(call, call.withIfPresent("page", null));
    assertEquals(Map.of("page", 2), call.withIfPresent("page", 2).parameters());
  }

  @Test
  void pageWithoutAListIsEmptyAndToStringHidesEntries() {
    Page<String> page = new Page<>(3, 1, 0, List.of("a person"));

    assertEquals("Page[total=3, previous=1, next=0, entries=1]", page.toString());
    assertEquals(List.of(8), page.map(String::length).list());
    assertTrue(new Page<>(0, 0, 2, List.of()).hasNext());
    assertThrows(UnsupportedOperationException.class, () -> page.list().add("b"));
  }
}
