package io.github.portonevertx.ops;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files of {@code src/ops}. */
final class OpsFiles {
  private static final Pattern ALERT =
      Pattern.compile(
          "(?ms)^      - alert: (\\w+)\n        expr: (.*?)"
              + "(?:\n        for: \\w+)?\n        labels:\n(.*?)(?=\n\n|\\z)");

  private OpsFiles() {}

  /**
   * A panel of the dashboard.
   *
   * @param legends the names of the lines
   */
  record Panel(
      String title, String description, List<Expression> expressions, List<String> legends) {}

  /**
   * An alert.
   *
   * @param rest its labels and annotations
   */
  record Alert(String name, Expression expression, String rest) {}

  static String text(String file) {
    try {
      return Files.readString(Path.of("src", "ops", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject dashboard() {
    return new JsonObject(text("grafana.json"));
  }

  /** Returns the panels without the rows. */
  static List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (JsonObject panel : objects(dashboard().getJsonArray("panels"))) {
      if (!panel.getString("type").equals("row")) {
        List<JsonObject> targets = objects(panel.getJsonArray("targets"));
        panels.add(
            new Panel(
                panel.getString("title"),
                panel.getString("description"),
                targets.stream().map(t -> new Expression(t.getString("expr"))).toList(),
                targets.stream().map(t -> t.getString("legendFormat")).toList()));
      }
    }
    return panels;
  }

  static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }

  static List<Alert> alerts() {
    return ALERT.matcher(text("alerts.yml")).results().map(OpsFiles::alert).toList();
  }

  private static Alert alert(MatchResult rule) {
    return new Alert(rule.group(1), new Expression(rule.group(2)), rule.group(3));
  }
}
