package io.github.portonevertx.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids that bind an answer to its call: the fields of an answer that must hold what parameters
 * of the call asked for.
 *
 * <p>Derived from the shape of the answer: a parameter with the name of one of its ids asks for it.
 *
 * @param rule how several ids go together
 * @param ids the ids, in the order in which they decide; empty when the answer holds none
 */
public record AnswerIdentity(Rule rule, List<Id> ids) {

  /** How several ids that a call names go together. */
  public enum Rule {
    /** An answer holds all of them. */
    EVERY,
    /** An answer holds at least one of them. */
    ANY,
    /** The first one that the call names decides alone. */
    FIRST
  }

  /** The ids of what PortOne answers, by the shape's name in the catalogue. */
  private static final Map<String, List<String>> IDS =
      Map.of(
          "Payment", List.of("imp_uid", "merchant_uid", "customer_uid"),
          "PreparedPayment", List.of("merchant_uid"),
          "ScheduleResult", List.of("merchant_uid", "customer_uid"),
          "Customer", List.of("customer_uid"),
          "KcpQuickAutopayDeleted", List.of("customer_uid"),
          "KcpQuickMember", List.of("member_id"),
          "KcpQuickFidoReleased", List.of("member_id"),
          "Certification", List.of("imp_uid"),
          "Receipt", List.of("imp_uid"),
          "ExternalReceipt", List.of("merchant_uid"));

  private static final Map<String, List<String>> MORE_IDS =
      Map.of("NaverProductOrder", List.of("product_order_id"), "Tier", List.of("tier_code"));

  /** Ids that PortOne or a payment company makes, and so never spells in two ways. */
  private static final Set<String> EXACT = Set.of("imp_uid", "product_order_id");

  /**
   * One id.
   *
   * @param parameter its name in the call
   * @param inside the parameter whose list of objects holds it; null for a parameter of the call
   * @param field its name in the answer
   */
  public record Id(String parameter, @Nullable String inside, String field) {
    /** The values that a checked call asks for; empty when it does not name this id. */
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
     * Whether a value of the answer is one that was asked for. The shop's own ids are compared
     * without regard to case and outer space, because that is how PortOne finds them.
     */
    public boolean isAsked(List<String> asked, String answered) {
      for (String value : asked) {
        if (value.equals(answered)
            || (!EXACT.contains(field) && value.strip().equalsIgnoreCase(answered.strip()))) {
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

  /** The ids that parameters share by name with the answer. */
  static AnswerIdentity of(String result, Map<String, Parameter> parameters) {
    String shape = result.replaceFirst("^Page<(\\w+)>$", "$1").replace("[]", "");
    List<Id> ids = new ArrayList<>();
    for (String field : IDS.getOrDefault(shape, MORE_IDS.getOrDefault(shape, List.of()))) {
      if (parameters.containsKey(field)) {
        ids.add(new Id(field, null, field));
        continue;
      }
      parameters.values().stream()
          .filter(parameter -> parameter.fields().containsKey(field))
          .forEach(parameter -> ids.add(new Id(field, parameter.name(), field)));
    }
    return new AnswerIdentity(Rule.EVERY, ids);
  }

  AnswerIdentity and(String parameter, String field) {
    List<Id> more = new ArrayList<>(ids);
    more.add(new Id(parameter, null, field));
    return new AnswerIdentity(rule, more);
  }

  AnswerIdentity by(Rule other) {
    return new AnswerIdentity(other, ids);
  }
}
