package io.github.portonevertx.release;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The licences of the dependencies, optional ones included, as listed by CycloneDX. A dependency
 * with several licences may be used under any one of them.
 */
final class DependencyLicences {
  /** Licences under which an application may use and distribute a dependency of this library. */
  private static final Set<String> ACCEPTED =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "MIT");

  private DependencyLicences() {}

  /** Returns a text for each dependency without an accepted licence. */
  static List<String> problems(byte[] sbom) {
    List<String> problems = new ArrayList<>();
    JsonArray components = new JsonObject(Buffer.buffer(sbom)).getJsonArray("components");
    if (components == null || components.isEmpty()) {
      return List.of("the list of dependencies is empty");
    }
    for (int i = 0; i < components.size(); i++) {
      JsonObject component = components.getJsonObject(i);
      List<String> licences = licences(component.getJsonArray("licenses", new JsonArray()));
      if (licences.stream().noneMatch(ACCEPTED::contains)) {
        problems.add(
            "no accepted licence: "
                + component.getString("group")
                + ":"
                + component.getString("name")
                + " "
                + licences);
      }
    }
    return problems;
  }

  private static List<String> licences(JsonArray choices) {
    List<String> licences = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      JsonObject choice = choices.getJsonObject(i);
      JsonObject licence = choice.getJsonObject("license", new JsonObject());
      licences.add(
          licence.getString("id", licence.getString("name", choice.getString("expression", ""))));
    }
    return licences;
  }
}
