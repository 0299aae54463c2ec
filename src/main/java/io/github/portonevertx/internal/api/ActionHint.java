package io.github.portonevertx.internal.api;

import io.github.portonevertx.internal.text.NearestName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Creates the hint at the end of the failure text for an unknown action.
 *
 * <p>A command is suggested only for a near misspelling of its name: a caller who sent another
 * action, such as {@code payments.reconcile}, must not be directed to {@code payments.cancel}.
 */
final class ActionHint {
  /** The greatest edit distance at which the name of a command is suggested. */
  private static final int NEAR = 2;

  private ActionHint() {}

  /**
   * Returns a hint with the nearest action, or else the actions of the group, or else the groups.
   */
  static String of(String unknown, Collection<Operation> known) {
    Optional<Operation> nearest =
        known.stream()
            .filter(operation -> isSuggested(unknown, operation))
            .min(
                Comparator.<Operation>comparingInt(
                        operation -> NearestName.distance(unknown, operation.action()))
                    .thenComparing(operation -> !operation.isRead()));
    return nearest
        .map(operation -> NearestName.didYouMean(List.of(operation.action())))
        .orElseGet(() -> listed(group(unknown), known));
  }

  private static boolean isSuggested(String unknown, Operation operation) {
    String action = operation.action();
    int distance = NearestName.distance(unknown, action);
    if (operation.isRead()) {
      return distance <= Math.max(NEAR, method(action).length() / 2);
    }
    boolean near = distance <= NEAR && beginAlike(method(unknown), method(action));
    return distance <= 1 || near;
  }

  /**
   * Returns whether the first two letters are equal, so that {@code reissue} does not suggest
   * {@code issue}.
   */
  private static boolean beginAlike(String one, String other) {
    return one.regionMatches(true, 0, other, 0, 2);
  }

  private static String listed(String group, Collection<Operation> known) {
    List<String> methods =
        known.stream()
            .map(Operation::action)
            .filter(action -> group(action).equals(group))
            .map(ActionHint::method)
            .sorted()
            .toList();
    return methods.isEmpty() || group.isEmpty()
        ? "; groups of actions are "
            + String.join(
                ", ",
                known.stream()
                    .map(operation -> group(operation.action()))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted()
                    .toList())
        : "; " + group + " has " + String.join(", ", methods);
  }

  private static String group(String action) {
    return action.substring(0, Math.max(0, action.indexOf('.')));
  }

  private static String method(String action) {
    return action.substring(action.indexOf('.') + 1);
  }
}
