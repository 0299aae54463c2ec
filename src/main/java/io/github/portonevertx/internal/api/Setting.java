package io.github.portonevertx.internal.api;

import java.util.regex.Pattern;

/**
 * A setting that a call may carry beside its parameters, such as the sub-merchant it is made for.
 *
 * @param name of the setting in a {@code Call} and of the header on the event bus
 * @param httpHeader the header of the request to PortOne
 * @param form what a value must match
 * @param description what a value must be, in words that complete "tier must be …"
 */
public record Setting(String name, String httpHeader, Pattern form, String description) {
  /** Returns whether a value has the form that PortOne takes. */
  public boolean accepts(String value) {
    return form.matcher(value).matches();
  }
}
