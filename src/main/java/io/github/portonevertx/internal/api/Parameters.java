package io.github.portonevertx.internal.api;

import io.github.portonevertx.internal.text.NearestName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of named values against the set of parameters that describes it. */
final class Parameters {
  private Parameters() {}

  /**
   * The first thing that is wrong; null when nothing is.
   *
   * @param what a value is called in the text: a parameter, or a field of one
   */
  static @Nullable String objection(
      String what, Map<String, Parameter> known, Map<?, ? extends @Nullable Object> given) {
    for (Map.Entry<?, ? extends @Nullable Object> entry : given.entrySet()) {
      // A name that is no text, if it only reads like one, would not be found again to be sent.
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
