package io.github.portonevertx.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids that relate an answer to its call: the fields of an answer whose values must equal
 * parameters of the call.
 *
 * @param rule how several ids are combined
 * @param ids the ids, in order of precedence; empty when the answer contains none
 */
public record AnswerIdentity(Rule rule, List<Id> ids) {
  /** The identity of an answer without ids. */
  static final AnswerIdentity NONE = new AnswerIdentity(Rule.EVERY, List.of());

  /** How several ids of one call are combined. */
  public enum Rule {
    /** An answer contains all of them. */
    EVERY,
    /** An answer contains at least one of them. */
    ANY,
    /** Only the first id that the call contains is compared. */
    FIRST
  }

  /**
   * One id.
   *
   * @param parameter its name in the call
   * @param inside the parameter whose list of objects contains it; null for a parameter of the call
   *     itself
   * @param field its name in the answer
   * @param exact whether PortOne finds it only in exactly this spelling
   */
  public record Id(String parameter, @Nullable String inside, String field, boolean exact) {
    /**
     * Returns the values of this id in a validated call; empty when the call does not contain it.
     */
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
     * Returns whether a value of the answer is one of those that the call contains. An id that is
     * not exact is compared without regard to case and surrounding white space, because PortOne
     * looks it up that way.
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
