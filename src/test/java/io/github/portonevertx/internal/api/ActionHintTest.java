package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near a name must be to be suggested. */
class ActionHintTest {
  private static final String ACTIONS = "; things has abcdefgh, create, get, make";
  private static final List<Operation> KNOWN =
      List.of(
          write("things.create"),
          write("things.make"),
          read("things.abcdefgh"),
          read("things.get"));

  private static Operation read(String action) {
    return Operation.read(action, HttpMethod.GET, "/" + action, "Thing", "a query");
  }

  private static Operation write(String action) {
    return Operation.write(action, HttpMethod.POST, "/" + action, "Thing", "a command");
  }

  @ParameterizedTest
  @CsvSource({
    "things.creaxy, things.create",
    "things.xreate, things.create",
    "things.maxy, things.make",
    "things.gxy, things.get",
    "things.abcdxyzw, things.abcdefgh"
  })
  void aNameAtTheGreatestDistanceIsSuggested(String unknown, String meant) {
    assertEquals("; did you mean '" + meant + "'?", ActionHint.of(unknown, KNOWN));
  }

  @ParameterizedTest
  @CsvSource({"things.crexyz", "things.xyeate", "things.abcxyzwv", "things.wxyz"})
  void aNameBeyondItIsNot(String unknown) {
    assertEquals(ACTIONS, ActionHint.of(unknown, KNOWN));
  }

  @Test
  void ofTwoNamesThatAreEquallyNearTheReadIsSuggested() {
    List<Operation> both = List.of(write("things.abx"), read("things.aby"));

    for (List<Operation> order : List.of(both, List.of(both.get(1), both.get(0)))) {
      assertEquals("; did you mean 'things.aby'?", ActionHint.of("things.abz", order));
    }
  }

  @Test
  void theNearestOfSeveralNamesIsSuggested() {
    List<Operation> known = List.of(read("things.abxy"), read("things.abcx"), read("things.axyz"));

    assertEquals("; did you mean 'things.abcx'?", ActionHint.of("things.abcd", known));
  }

  @Test
  void groupsAreListedWithoutThatOfAnActionWithoutAGroup() {
    List<Operation> known =
        Stream.concat(Stream.of(read("health"), read("others.get")), KNOWN.stream()).toList();

    assertEquals("; groups of actions are others, things", ActionHint.of("wrong.thing", known));
    assertEquals("; groups of actions are others, things", ActionHint.of("xyzwvutsr", known));
  }
}
