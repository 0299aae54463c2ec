package io.github.portonevertx.internal.api;

import java.util.regex.Pattern;

/**
 * A setting that a call may contain besides its parameters, such as the sub-merchant that it is
 * for.
 *
 * @param name the name of the setting in a {@code Call} and of the header on the event bus
 * @param httpHeader the header of the request to PortOne
 * @param form the pattern that a value must match
 * @param description the form of a value, as text that completes "tier must be …"
 */
public record Setting(String name, String httpHeader, Pattern form, String description) {
  /** Returns whether a value has the form that PortOne accepts. */
  public boolean accepts(String value) {
    return form.matcher(value).matches();
  }
}
