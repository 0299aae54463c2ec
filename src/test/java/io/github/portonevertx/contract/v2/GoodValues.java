package io.github.portonevertx.contract.v2;

import io.github.portonevertx.internal.api.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Valid values of the parameters of V2. */
final class GoodValues {
  /** Words of sets that PortOne may extend, and the store of the simulator. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("currency", "KRW"),
          Map.entry("country", "KR"),
          Map.entry("shippingAddressCountry", "KR"),
          Map.entry("storeId", "store-simulated"),
          Map.entry("bank", "KOOKMIN"),
          Map.entry("pgProvider", "TOSSPAYMENTS"),
          Map.entry("pgProviders", "TOSSPAYMENTS"),
          Map.entry("pgCompanies", "TOSSPAYMENTS"),
          Map.entry("paymentMethod", "CARD_KR"),
          Map.entry("cardCompany", "KAKAO_BANK"),
          Map.entry("company", "CJ"));

  /** A text with every kind of character that an encoding may damage. */
  private static final String TEXT = "주문 1/2 & \"3\" = 100%+?#;\\ é\n😀";

  private static final long GREATEST_AMOUNT = 999_999_999_999_999L;

  private GoodValues() {}

  /** Returns a plain value. */
  static Object of(Parameter parameter) {
    if (!parameter.allowed().isEmpty()) {
      return listed(parameter, parameter.allowed().get(0));
    }
    return switch (parameter.type()) {
      case TEXT -> WORDS.getOrDefault(parameter.name(), "text-1");
      case MONTH -> "2030-04";
      case DAY -> "20300401";
      case DATE -> "2030-04-01";
      case TIME -> "2030-04-01T09:30:00Z";
      case INTEGER -> 3;
      case SECONDS -> 1_700_000_000L;
      case MONEY, WON, MINOR -> 1_000;
      case BOOLEAN -> true;
      case TEXTS ->
          WORDS.containsKey(parameter.name())
              ? List.of(WORDS.get(parameter.name()))
              : List.of("text-1", "text-2");
      case OBJECT -> Spot.fields(parameter);
      case OBJECTS -> List.of(Spot.fields(parameter), Spot.fields(parameter));
      case JSON -> Map.of("any", List.of(1, "two", Map.of("three", true)));
    };
  }

  /** Returns the other valid values: every word, both ends of a range, unusual texts. */
  static List<Object> others(Parameter parameter) {
    if (!parameter.allowed().isEmpty()) {
      return parameter.allowed().stream().map(word -> listed(parameter, word)).toList();
    }
    return switch (parameter.type()) {
      case TEXT -> WORDS.containsKey(parameter.name()) ? List.of() : List.of(TEXT);
      case TEXTS -> WORDS.containsKey(parameter.name()) ? List.of() : List.of(List.of(TEXT));
      case TIME -> List.of("2030-04-01T09:30:00.123456789+09:00");
      case INTEGER, MINOR -> ends(parameter);
      case BOOLEAN -> List.of(false);
      default -> List.of();
    };
  }

  private static List<Object> ends(Parameter parameter) {
    List<Object> ends = new ArrayList<>();
    ends.add(parameter.minimum());
    ends.add(Math.min(parameter.maximum(), GREATEST_AMOUNT));
    return ends;
  }

  private static Object listed(Parameter parameter, String word) {
    return parameter.type() == Parameter.Type.TEXTS ? List.of(word) : word;
  }
}
