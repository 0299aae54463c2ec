package io.github.portonevertx.internal.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option table with an invented table of three options. */
class OptionTableTest {
  private enum Mode {
    SLOW,
    FAST
  }

  private static final Option<Mode> MODE =
      Option.of(
              "mode",
              OptionType.immutable(
                  Mode.class, OptionTableTest::mode, mode -> mode.name().toLowerCase(Locale.ROOT)))
          .withDefault(Mode.SLOW);
  private static final Option<String> PASSWORD =
      Option.text("password").secret().alsoKnownAs("pass_word2", "pin");
  private static final Option<Duration> WAIT_LIMIT =
      Option.time("waitLimit", Duration.ofSeconds(2)).alsoKnownAs("timeout");

  private static final OptionTable TABLE = OptionTable.of(MODE, PASSWORD).and(List.of(WAIT_LIMIT));

  private static final JsonObject EVERY =
      new JsonObject().put("mode", "fast").put("password", "invented").put("waitLimit", 5);

  private static Mode mode(String key, @Nullable Object json) {
    return switch (OptionType.required(key, json, String.class, "text")) {
      case "slow" -> Mode.SLOW;
      case "fast" -> Mode.FAST;
      default -> throw Check.invalid(key, "must be 'slow' or 'fast'");
    };
  }

  private static String rejected(Executable executable) {
    PortOneException failure = assertThrows(PortOneException.class, executable);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertNull(failure.getCause());
    return failure.text();
  }

  private static String rejected(String key, @Nullable Object value) {
    return rejected(() -> TABLE.parse(new JsonObject().put(key, value)));
  }

  @Test
  void emptyJsonGivesTheDefaults() {
    for (OptionValues values : List.of(TABLE.defaults(), TABLE.parse(new JsonObject()))) {
      assertEquals(Mode.SLOW, values.get(MODE));
      assertNull(values.find(PASSWORD));
      assertEquals(Duration.ofSeconds(2), values.get(WAIT_LIMIT));
    }
    assertEquals(Duration.ofSeconds(2), WAIT_LIMIT.defaultValue());
    assertEquals("password", PASSWORD.key());
  }

  @Test
  void everyOptionIsReadAndWrittenInTheOrderOfTheTable() {
    JsonObject shuffled =
        new JsonObject().put("waitLimit", 5.0).put("password", "invented").put("mode", "fast");

    OptionValues values = TABLE.parse(shuffled);

    assertEquals(Mode.FAST, values.get(MODE));
    assertEquals("invented", values.find(PASSWORD));
    assertEquals(Duration.ofMillis(5), values.get(WAIT_LIMIT));
    assertEquals(EVERY.encode(), values.toJson().encode());
    assertEquals(List.of(MODE, PASSWORD, WAIT_LIMIT), TABLE.options());
  }

  @Test
  void anOptionWithoutAValueIsNotWritten() {
    assertEquals("{\"mode\":\"slow\",\"waitLimit\":2000}", TABLE.defaults().toJson().encode());
  }

  @Test
  void settingOneOptionLeavesTheOriginalAndTheOthers() {
    OptionValues original = TABLE.parse(EVERY);

    OptionValues changed = original.with(MODE, Mode.SLOW);

    assertEquals(Mode.FAST, original.get(MODE));
    assertEquals(EVERY.copy().put("mode", "slow"), changed.toJson());
  }

  @Test
  void nullRemovesTheValueOfAnOptionWithoutADefaultOnly() {
    OptionValues values = TABLE.parse(EVERY);

    assertNull(values.with(PASSWORD, null).find(PASSWORD));
    assertEquals("option 'mode' is null", rejected(() -> values.with(MODE, null)));
  }

  @Test
  void mutableValueIsCopiedInAndOut() {
    Option<WebClientOptions> http = Option.http("net");
    WebClientOptions given = new WebClientOptions();
    OptionValues values = OptionTable.of(http).defaults().with(http, given);

    given.setTcpNoDelay(false);
    values.get(http).setTcpNoDelay(false);
    http.defaultValue().setTcpNoDelay(false);

    assertEquals(true, values.get(http).isTcpNoDelay());
    assertEquals(true, OptionTable.of(http).defaults().get(http).isTcpNoDelay());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mood      | unknown option 'mood'; did you mean 'mode'?",
        "waitlimit | unknown option 'waitlimit'; did you mean 'waitLimit'?",
        "time-out  | unknown option 'time-out'; did you mean 'waitLimit'?",
        "PassWord2 | unknown option 'PassWord2'; did you mean 'password'?",
        "PIN       | unknown option 'PIN'; did you mean 'password'?",
        "zzz       | unknown option 'zzz'; known are mode, password, waitLimit"
      })
  void anUnknownKeyIsRejectedNamingTheNearestKnownOne(String key, String text) {
    assertEquals(text, rejected(key, 1));
  }

  @Test
  void aValueOfAnotherTypeIsRejectedNamingTheOption() {
    for (@Nullable Object wrong : wrongValues(new JsonObject(), new JsonArray(), true, 1)) {
      assertEquals("option 'mode' must be text", rejected("mode", wrong));
      assertEquals("option 'password' must be text", rejected("password", wrong));
    }
    for (@Nullable Object wrong : wrongValues(new JsonObject(), new JsonArray(), true, "1")) {
      assertEquals(
          "option 'waitLimit' must be a whole number of milliseconds",
          rejected("waitLimit", wrong));
    }
    for (Number wrong : new Number[] {1.5, 2147483648L, Double.NaN, -2147483649L}) {
      assertEquals(
          "option 'waitLimit' must be a whole number of milliseconds up to 2147483647",
          rejected("waitLimit", wrong));
    }
  }

  private static List<@Nullable Object> wrongValues(Object... values) {
    List<@Nullable Object> wrong = new ArrayList<>(List.of(values));
    wrong.add(null);
    return wrong;
  }

  @Test
  void everyTypeNamesItselfWhenTheJsonIsWrong() {
    OptionTable types =
        OptionTable.of(
            Option.flag("flag", true), Option.integer("number", 3, 1, 5), Option.http("net"));
    Map<String, String> expected =
        Map.of(
            "flag", "option 'flag' must be true or false",
            "number", "option 'number' must be a whole number",
            "net", "option 'net' must be a JSON object");

    expected.forEach(
        (key, text) ->
            assertEquals(text, rejected(() -> types.parse(new JsonObject().put(key, "hunter2")))));
  }

  @Test
  void checksHoldInJavaAndInJson() {
    OptionValues values = TABLE.defaults();

    assertEquals("option 'mode' must be 'slow' or 'fast'", rejected("mode", "hunter2"));
    assertEquals("option 'password' is blank", rejected("password", " \t"));
    assertEquals("option 'password' is blank", rejected(() -> values.with(PASSWORD, "")));
    String range = "option 'waitLimit' must be from 1 to 2147483647 milliseconds";
    assertEquals(range, rejected("waitLimit", 0));
    assertEquals(range, rejected(() -> values.with(WAIT_LIMIT, Duration.ofNanos(999_999))));
    assertEquals(range, rejected(() -> values.with(WAIT_LIMIT, Duration.ofMillis(1L << 31))));
    assertEquals(
        Duration.ofMillis(1), values.with(WAIT_LIMIT, Duration.ofNanos(1_999_999)).get(WAIT_LIMIT));
  }

  @Test
  void numbersHaveBounds() {
    Option<Integer> bounded = Option.integer("bounded", 3, 1, 5);
    Option<Integer> open = Option.integer("open", 3, 0, Integer.MAX_VALUE);
    OptionValues values = OptionTable.of(bounded, open).defaults();

    assertEquals("option 'bounded' must be from 1 to 5", rejected(() -> values.with(bounded, 0)));
    assertEquals("option 'bounded' must be from 1 to 5", rejected(() -> values.with(bounded, 6)));
    assertEquals("option 'open' must be at least 0", rejected(() -> values.with(open, -1)));
    assertEquals(5, values.with(bounded, 5).with(open, 0).get(bounded));
  }

  @Test
  void aSecretIsInTheJsonAndNotInTheTextForLogs() {
    OptionValues values = TABLE.parse(EVERY);

    assertEquals("invented", values.toJson().getString("password"));
    assertEquals("{\"mode\":\"fast\",\"password\":\"***\",\"waitLimit\":5}", values.toString());
    assertEquals("{\"mode\":\"slow\",\"waitLimit\":2000}", TABLE.defaults().toString());
  }

  @Test
  void aWrongValueIsNotQuoted() {
    for (String key : List.of("mode", "password", "waitLimit")) {
      String text = rejected(key, new JsonObject().put("hunter2", "hunter2"));
      assertFalse(text.contains("hunter2"), text);
    }
  }

  @Test
  void mistakesInATableAreFoundAtItsCreation() {
    assertThrows(IllegalArgumentException.class, () -> OptionTable.of(MODE, MODE));
    assertThrows(
        IllegalArgumentException.class,
        () -> OptionTable.of(WAIT_LIMIT, Option.flag("on", true).alsoKnownAs("Time.Out")));
    assertThrows(PortOneException.class, () -> Option.integer("number", 6, 1, 5));
    assertThrows(PortOneException.class, () -> Option.text("text").withDefault(" "));
  }

  @Test
  void anOptionOfAnotherTableIsNotAccepted() {
    Option<Mode> sameKey =
        Option.of("mode", OptionType.immutable(Mode.class, (k, j) -> Mode.SLOW, m -> m));

    assertThrows(IllegalArgumentException.class, () -> TABLE.defaults().find(sameKey));
    assertThrows(IllegalArgumentException.class, () -> TABLE.defaults().with(sameKey, Mode.FAST));
    assertThrows(IllegalStateException.class, () -> TABLE.defaults().get(PASSWORD));
    assertThrows(IllegalStateException.class, PASSWORD::defaultValue);
  }
}
