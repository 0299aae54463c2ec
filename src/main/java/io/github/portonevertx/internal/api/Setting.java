package io.github.portonevertx.internal.api;

import io.github.portonevertx.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a call may contain besides its parameters, such as the sub-merchant that it is
 * for.
 *
 * @param name the name of the setting in a {@code Call} and of the header on the event bus
 * @param httpHeader the header of the request to PortOne; null when a stage of the API's pipeline
 *     turns the setting into a parameter
 * @param quoted whether the header's value is a quoted string of RFC 8941
 * @param form the pattern that a value must match
 * @param description the form of a value, as text that completes "tier must be …"
 */
public record Setting(
    String name, @Nullable String httpHeader, boolean quoted, Pattern form, String description) {
  /** Creates a setting that is sent unchanged in a header. */
  public Setting(String name, String httpHeader, Pattern form, String description) {
    this(name, httpHeader, false, form, description);
  }

  /** Returns whether a value has the form that PortOne accepts. */
  public boolean accepts(String value) {
    return form.matcher(value).matches();
  }

  /** Returns a copy of a call without this setting. */
  public Call removedFrom(Call call) {
    Map<String, String> settings = new LinkedHashMap<>(call.settings());
    settings.remove(name);
    return new Call(call.action(), call.parameters(), call.unchecked(), settings, call.timeout());
  }
}
