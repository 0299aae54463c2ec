package io.github.portonevertx.internal.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    String shape = operation.result().replaceFirst("^Page<(\\w+)>$", "$1").replace("[]", "");
    Set<AnswerIdentity.Id> ids = new LinkedHashSet<>();
    for (String field : byShape.getOrDefault(shape, List.of())) {
      if (operation.parameters().containsKey(field)) {
        ids.add(new AnswerIdentity.Id(field, null, field, exact.contains(field)));
        continue;
      }
      operation.parameters().values().stream()
          .filter(parameter -> parameter.fields().containsKey(field))
          .forEach(
              parameter ->
                  ids.add(
                      new AnswerIdentity.Id(
                          field, parameter.name(), field, exact.contains(field))));
    }
    ids.addAll(operation.identity().ids());
    return new AnswerIdentity(operation.identity().rule(), new ArrayList<>(ids));
  }
}
