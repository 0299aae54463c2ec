package io.github.portonevertx.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids that bind an answer to its call: the fields of an answer that must hold what parameters
 * of the call asked for.
 *
 * @param rule how several ids go together
 * @param ids the ids, in the order in which they decide; empty when the answer holds none
 */
public record AnswerIdentity(Rule rule, List<Id> ids) {
  /** The identity of an answer that names nothing. */
  static final AnswerIdentity NONE = new AnswerIdentity(Rule.EVERY, List.of());

  /** How several ids that a call names go together. */
  public enum Rule {
    /** An answer holds all of them. */
    EVERY,
    /** An answer holds at least one of them. */
    ANY,
    /** The first one that the call names decides alone. */
    FIRST
  }

  /**
   * One id.
   *
   * @param parameter its name in the call
   * @param inside the parameter whose list of objects holds it; null for a parameter of the call
   * @param field its name in the answer
   * @param exact whether PortOne finds it only in one spelling
   */
  public record Id(String parameter, @Nullable String inside, String field, boolean exact) {
    /** Returns the values that a checked call asks for; empty when it does not name this id. */
    public List<String> asked(Map<String, @Nullable Object> parameters) {
      if (inside == null) {
        return values(parameters.get(parameter));
      }
      List<String> values = new ArrayList<>();
      if (parameters.get(inside) instanceof Iterable<?> parts) {
        for (Object part : parts) {
          if (part instanceof Map<?, ?> fields) {
            values.addAll(values(fields.get(parameter)));
          }
        }
      }
      return values;
    }

    private static List<String> values(@Nullable Object value) {
      if (value instanceof Iterable<?>) {
        return Parameter.texts(value);
      }
      return value == null ? List.of() : List.of(value.toString());
    }

    /**
     * Returns whether a value of the answer is one that was asked for. An id that is not exact is
     * compared without regard to case and outer space, because PortOne finds it that way.
     */
    public boolean isAsked(List<String> asked, String answered) {
      for (String value : asked) {
        if (value.equals(answered)
            || (!exact && value.strip().equalsIgnoreCase(answered.strip()))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Copies the list. */
  public AnswerIdentity {
    ids = List.copyOf(ids);
  }

  AnswerIdentity and(String parameter, String field) {
    List<Id> more = new ArrayList<>(ids);
    more.add(new Id(parameter, null, field, false));
    return new AnswerIdentity(rule, more);
  }

  AnswerIdentity by(Rule other) {
    return new AnswerIdentity(other, ids);
  }
}
