package io.github.portonevertx.contract.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every invalid form of every parameter and field of an operation, each in a call that is otherwise
 * valid.
 */
final class BadCalls {
  private static final String LONE_SURROGATE = "\ud83c";

  private final List<Case> cases = new ArrayList<>();

  /**
   * A call that is rejected.
   *
   * @param call the call
   * @param text the text of the failure
   */
  record Case(Call call, String text) {
    /** Returns the text, which names the parameter. */
    @Override
    public String toString() {
      return call.action() + ": " + text;
    }
  }

  private BadCalls() {}

  /** Returns the invalid calls of an operation. */
  static List<Case> of(Operation operation) {
    BadCalls all = new BadCalls();
    Spot.of(operation).forEach(all::add);
    if (!operation.traits().anyOf().isEmpty()) {
      all.addNoneOf(operation);
    }
    return all.cases;
  }

  private void addNoneOf(Operation operation) {
    List<String> names = operation.traits().anyOf();
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(Spot.complete(operation).parameters());
    rest.keySet().removeAll(names);
    cases.add(
        new Case(
            Call.of(operation.action()).withParameters(rest),
            "one of the parameters " + String.join(", ", names) + " is needed"));
  }

  private void add(Spot spot) {
    Parameter parameter = spot.parameter();
    if (parameter.required()) {
      cases.add(new Case(spot.without(), spot.text("is missing")));
    }
    for (String typo : typos(parameter.name())) {
      cases.add(new Case(spot.renamed(typo), spot.nearestTo(typo)));
    }
    reject(spot, null, parameter.required() ? "is null" : "is null; leave it out instead");
    addWrongTypes(spot);
    if (!parameter.allowed().isEmpty()) {
      addWrongWords(spot);
    }
    if (spot.isInPath()) {
      reject(spot, ".", "cannot be '.'");
      reject(spot, "..", "cannot be '..'");
    }
  }

  private static List<String> typos(String name) {
    return List.of(name + "x", Character.toUpperCase(name.charAt(0)) + name.substring(1));
  }

  private void reject(Spot spot, @Nullable Object value, String objection) {
    cases.add(new Case(spot.with(value), spot.text(objection)));
  }

  private void addWrongWords(Spot spot) {
    Parameter parameter = spot.parameter();
    String objection = "must be one of " + String.join(", ", parameter.allowed());
    String other = parameter.allowed().get(0).toLowerCase(Locale.ROOT) + "-1";
    if (parameter.type() == Parameter.Type.TEXTS) {
      reject(spot, List.of(parameter.allowed().get(0), other), "item 1 " + objection);
    } else {
      reject(spot, other, objection);
    }
  }

  private void addWrongTypes(Spot spot) {
    Parameter parameter = spot.parameter();
    String type = "must be " + parameter.type().description();
    switch (parameter.type()) {
      case TEXT -> {
        rejectAll(spot, type, 7, true, List.of("text-1"), Map.of("text", "text-1"));
        reject(spot, "", "is blank");
        reject(spot, " \t", "is blank");
        if (parameter.allowed().isEmpty()) {
          reject(spot, LONE_SURROGATE, "is not valid Unicode");
        }
      }
      case TIME ->
          rejectAll(spot, type, 1_700_000_000, true, "2030-04-01", "2030-04-01T09:30", "soon");
      case DATE -> rejectAll(spot, type, 20300401, "20300401", "2030-13-01", "2030-04-00");
      case INTEGER -> addWrongIntegers(spot, type);
      case MINOR -> addWrongAmounts(spot, type);
      case BOOLEAN -> rejectAll(spot, type, "true", 1, List.of(true));
      case TEXTS -> {
        rejectAll(spot, type, "text-1", 7, Map.of("0", "text-1"));
        reject(spot, List.of(), "is an empty list");
        reject(spot, List.of(7), "item 0 must be text");
        reject(spot, Collections.singletonList(null), "item 0 must be text");
        reject(spot, List.of(" "), "item 0 is blank");
      }
      case OBJECT, JSON -> rejectAll(spot, type, "text-1", 7, List.of(), true);
      case OBJECTS -> {
        rejectAll(spot, type, "text-1", 7, Map.of("0", Map.of()));
        reject(spot, List.of(), "is an empty list");
        reject(spot, List.of("text-1"), "item 0 must be an object");
        reject(spot, Collections.singletonList(null), "item 0 must be an object");
      }
      default -> throw new AssertionError("V2 has no parameter of this type: " + spot);
    }
  }

  private void addWrongIntegers(Spot spot, String type) {
    Parameter parameter = spot.parameter();
    String range = "must be from " + parameter.minimum() + " to " + parameter.maximum();
    rejectAll(spot, type, 1.5, true, List.of(3));
    reject(spot, "3", "must be a number, not text");
    reject(spot, parameter.minimum() - 1, range);
    reject(spot, parameter.maximum() + 1, range);
  }

  private void addWrongAmounts(Spot spot, String type) {
    Parameter parameter = spot.parameter();
    rejectAll(spot, type, 1.5, true, Map.of("total", 1_000));
    reject(spot, "1000", "must be a number, not text");
    if (parameter.minimum() > 0) {
      reject(spot, 0, "must be more than 0");
      reject(spot, -1, "must be more than 0");
    } else {
      reject(spot, -1, "must not be less than 0");
    }
    reject(
        spot,
        parameter.maximum() + 1,
        "must be from " + parameter.minimum() + " to " + parameter.maximum());
  }

  private void rejectAll(Spot spot, String objection, Object... values) {
    Arrays.stream(values).forEach(value -> reject(spot, value, objection));
  }
}
