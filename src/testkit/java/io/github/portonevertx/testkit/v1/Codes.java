package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some of the Korean standard codes; PortOne has more. */
final class Codes {

  /** A code and its name. */
  private record Code(String code, String name) {
    JsonObject json() {
      return new JsonObject().put("code", code).put("name", name);
    }
  }

  private static final List<Code> CARDS =
      List.of(
          new Code("041", "우리카드"),
          new Code("361", "BC카드"),
          new Code("365", "삼성카드"),
          new Code("366", "신한카드"),
          new Code("367", "현대카드"),
          new Code("368", "롯데카드"),
          new Code("381", "KB국민카드"));

  private static final List<Code> BANKS =
      List.of(
          new Code("003", "기업은행"),
          new Code("004", "국민은행"),
          new Code("011", "농협은행"),
          new Code("020", "우리은행"),
          new Code("081", "하나은행"),
          new Code("088", "신한은행"),
          new Code("090", "카카오뱅크"));

  private Codes() {}

  static List<JsonObject> cards() {
    return CARDS.stream().map(Code::json).toList();
  }

  static List<JsonObject> banks() {
    return BANKS.stream().map(Code::json).toList();
  }

  /** Returns the name of a card company, or null. */
  static @Nullable String card(String code) {
    return name(CARDS, code);
  }

  /** Returns the name of a bank, or null. */
  static @Nullable String bank(String code) {
    return name(BANKS, code);
  }

  private static @Nullable String name(List<Code> codes, String code) {
    return codes.stream()
        .filter(c -> Objects.equals(c.code(), code))
        .map(Code::name)
        .findFirst()
        .orElse(null);
  }
}
