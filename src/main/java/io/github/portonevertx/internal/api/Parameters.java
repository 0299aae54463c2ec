package io.github.portonevertx.internal.api;

import io.github.portonevertx.internal.text.NearestName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares named values with the parameters that describe them. */
final class Parameters {
  private Parameters() {}

  /**
   * Returns the first objection to the values, or null when they are valid.
   *
   * @param what the term for a value in the text: {@code parameter}, or {@code field} of an object
   */
  static @Nullable String objection(
      String what, Map<String, Parameter> known, Map<?, ? extends @Nullable Object> given) {
    for (Map.Entry<?, ? extends @Nullable Object> entry : given.entrySet()) {
      // A key that is not a String would not be found when the call is encoded, even if its text is
      // known.
      String name = String.valueOf(entry.getKey());
      Parameter parameter = entry.getKey() instanceof String ? known.get(name) : null;
      if (parameter == null) {
        return "unknown "
            + what
            + " "
            + NearestName.quoted(name)
            + NearestName.hint(name, known.keySet());
      }
      String objection = parameter.objection(entry.getValue());
      if (objection != null) {
        return what + " '" + name + "' " + objection;
      }
    }
    for (Parameter parameter : known.values()) {
      if (parameter.required() && !given.containsKey(parameter.name())) {
        return what + " '" + parameter.name() + "' is missing";
      }
    }
    return null;
  }
}
