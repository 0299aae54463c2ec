package io.github.portonevertx.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The ids that the answers of an API contain, by the shape of the answer.
 *
 * <p>A parameter with the name of such an id requests that id, at the top level of a call or in a
 * list of objects.
 *
 * @param byShape names of fields in order of precedence, by the name of the shape
 * @param exact the ids that PortOne finds only in exactly the given spelling
 */
public record AnswerIds(Map<String, List<String>> byShape, Set<String> exact) {
  /** Copies the maps. */
  public AnswerIds {
    byShape = Map.copyOf(byShape);
    exact = Set.copyOf(exact);
  }

  /**
   * Returns the identity of an operation: the ids of its shape, followed by those that its entry
   * states.
   */
  AnswerIdentity identity(Operation operation) {
    List<AnswerIdentity.Id> ids = new ArrayList<>();
    for (String field : byShape.getOrDefault(shape(operation.result()), List.of())) {
      if (operation.parameters().containsKey(field)) {
        add(ids, new AnswerIdentity.Id(field, null, field, exact.contains(field)));
        continue;
      }
      for (Parameter parameter : operation.parameters().values()) {
        if (parameter.fields().containsKey(field)) {
          add(ids, new AnswerIdentity.Id(field, parameter.name(), field, exact.contains(field)));
        }
      }
    }
    for (AnswerIdentity.Id id : operation.identity().ids()) {
      add(ids, id);
    }
    return new AnswerIdentity(operation.identity().rule(), ids);
  }

  /**
   * Adds an id that the list does not contain. Fields are compared one by one, because the JVM
   * generates {@code equals} and {@code hashCode} of records when the first record of a program is
   * compared, which would delay the start.
   */
  private static void add(List<AnswerIdentity.Id> ids, AnswerIdentity.Id id) {
    for (AnswerIdentity.Id known : ids) {
      if (known.parameter().equals(id.parameter())
          && Objects.equals(known.inside(), id.inside())
          && known.field().equals(id.field())
          && known.exact() == id.exact()) {
        return;
      }
    }
    ids.add(id);
  }

  /** Returns the shape of one element of a page or list. */
  private static String shape(String result) {
    String element =
        result.startsWith("Page<")
            ? result.substring("Page<".length(), result.length() - 1)
            : result;
    return element.replace("[]", "");
  }
}
