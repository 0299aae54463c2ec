package io.github.portonevertx.contract.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an operation, or one field of an object in it at any depth.
 *
 * @param operation the operation
 * @param path the parameter, then the fields that lead to this one
 */
record Spot(Operation operation, List<Parameter> path) {
  /** The item of a list of objects that is changed; the others stay valid. */
  private static final int ITEM = 1;

  /** Copies the path. */
  Spot {
    path = List.copyOf(path);
  }

  /** Returns every parameter of an operation and every field at any depth. */
  static List<Spot> of(Operation operation) {
    List<Spot> spots = new ArrayList<>();
    for (Parameter parameter : operation.parameters().values()) {
      add(spots, new Spot(operation, List.of(parameter)));
    }
    return spots;
  }

  private static void add(List<Spot> spots, Spot spot) {
    spots.add(spot);
    for (Parameter field : spot.parameter().fields().values()) {
      List<Parameter> deeper = new ArrayList<>(spot.path());
      deeper.add(field);
      add(spots, new Spot(spot.operation(), deeper));
    }
  }

  /** Returns a valid call with every parameter and every field. */
  static Call complete(Operation operation) {
    return Call.of(operation.action()).withParameters(values(operation.parameters()));
  }

  /** Returns the parameter or field itself. */
  Parameter parameter() {
    return path.get(path.size() - 1);
  }

  /** Returns whether this is a parameter of the path. */
  boolean isInPath() {
    return path.size() == 1 && operation.pathParameters().containsKey(parameter().name());
  }

  /** Returns a call with this value here, which is otherwise valid and complete. */
  Call with(@Nullable Object value) {
    return changed(values -> values.put(parameter().name(), value));
  }

  /** Returns a call without a value here, which is otherwise valid and complete. */
  Call without() {
    return changed(values -> values.remove(parameter().name()));
  }

  /** Returns a call in which the valid value of this has another name. */
  Call renamed(String name) {
    return changed(values -> values.put(name, values.remove(parameter().name())));
  }

  private Call changed(Consumer<Map<String, @Nullable Object>> change) {
    return Call.of(operation.action())
        .withParameters(changed(operation.parameters(), path, change));
  }

  private static Map<String, @Nullable Object> changed(
      Map<String, Parameter> known,
      List<Parameter> path,
      Consumer<Map<String, @Nullable Object>> change) {
    Map<String, @Nullable Object> values = values(known);
    if (path.size() == 1) {
      change.accept(values);
      return values;
    }
    Parameter parent = path.get(0);
    Map<String, @Nullable Object> fields =
        changed(parent.fields(), path.subList(1, path.size()), change);
    values.put(
        parent.name(),
        parent.type() == Parameter.Type.OBJECTS
            ? List.of(values(parent.fields()), fields)
            : fields);
    return values;
  }

  /** Returns the text of a failure that names this. */
  String text(String objection) {
    return parents() + what(path.size() - 1) + "'" + parameter().name() + "' " + objection;
  }

  /** Returns the text of a failure that names this as the nearest known name. */
  String nearestTo(String unknown) {
    return parents()
        + "unknown "
        + what(path.size() - 1)
        + "'"
        + unknown
        + "'; did you mean '"
        + parameter().name()
        + "'?";
  }

  private String parents() {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; depth < path.size() - 1; depth++) {
      Parameter parent = path.get(depth);
      text.append(what(depth)).append('\'').append(parent.name()).append("' ");
      if (parent.type() == Parameter.Type.OBJECTS) {
        text.append("item ").append(ITEM).append(' ');
      }
      text.append("is wrong: ");
    }
    return text.toString();
  }

  private static String what(int depth) {
    return depth == 0 ? "parameter " : "field ";
  }

  private static Map<String, @Nullable Object> values(Map<String, Parameter> known) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    known.values().forEach(parameter -> values.put(parameter.name(), GoodValues.of(parameter)));
    return values;
  }

  /** Returns the values of every field of an object. */
  static Map<String, @Nullable Object> fields(Parameter parameter) {
    return values(parameter.fields());
  }

  @Override
  public String toString() {
    return operation.action() + path.stream().map(Parameter::name).toList();
  }
}
