package io.github.portonevertx.v1.internal.catalogue;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls made from the catalogue: valid ones, and every invalid form of one parameter. */
public final class Samples {
  private Samples() {}

  /** Returns a valid call with every parameter. */
  public static Call complete(Operation operation) {
    Call call = Call.of(operation.action());
    for (Parameter parameter : operation.parameters().values()) {
      call = call.with(parameter.name(), good(parameter));
    }
    return call;
  }

  /** Returns a call with a value of another type for one parameter. */
  public static Call illTyped(Operation operation, Parameter parameter) {
    return complete(operation).with(parameter.name(), wrong(parameter));
  }

  /** Returns a call without one parameter. */
  public static Call without(Operation operation, Parameter parameter) {
    Map<String, Object> parameters = new LinkedHashMap<>(complete(operation).parameters());
    parameters.remove(parameter.name());
    return Call.of(operation.action()).withParameters(parameters);
  }

  /** Returns a call with the name of one parameter misspelt. */
  public static Call misspelt(Operation operation, Parameter parameter) {
    return without(operation, parameter).with(typo(parameter), good(parameter));
  }

  public static String typo(Parameter parameter) {
    return parameter.name() + "x";
  }

  public static Object good(Parameter parameter) {
    if (!parameter.allowed().isEmpty()) {
      String value = parameter.allowed().get(0);
      return parameter.type() == Parameter.Type.TEXTS ? List.of(value) : value;
    }
    return switch (parameter.type()) {
      case TEXT -> "a".repeat((int) Math.min(3, parameter.maximum()));
      case MONTH -> "2030-04";
      case DAY -> "20300401";
      case DATE -> "2030-04-01";
      case TIME -> "2030-04-01T09:30:00Z";
      case INTEGER -> 3;
      case SECONDS -> 1_700_000_000L;
      case MONEY, WON, MINOR -> 1000;
      case BOOLEAN -> true;
      case TEXTS -> List.of("a", "b");
      case OBJECT -> fields(parameter);
      case OBJECTS -> List.of(fields(parameter), fields(parameter));
      case JSON -> Map.of("any", "thing");
    };
  }

  private static Map<String, Object> fields(Parameter parameter) {
    Map<String, Object> fields = new LinkedHashMap<>();
    parameter.fields().values().forEach(field -> fields.put(field.name(), good(field)));
    return fields;
  }

  private static Object wrong(Parameter parameter) {
    return switch (parameter.type()) {
      case TEXT, MONTH, DAY, DATE, TIME, BOOLEAN -> 7;
      case INTEGER, SECONDS, MONEY, WON, MINOR -> true;
      case TEXTS, OBJECT, OBJECTS, JSON -> "seven";
    };
  }
}
