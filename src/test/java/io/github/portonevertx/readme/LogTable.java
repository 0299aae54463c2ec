package io.github.portonevertx.readme;

import io.github.portonevertx.internal.logging.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the lines that the library logs, generated from {@link LogLine}. */
final class LogTable {
  private static final Pattern THROTTLED =
      Pattern.compile("new (?:Throttled|Refusal)Log\\(\\s*LogLine\\.([A-Z_]+)");

  private LogTable() {}

  /** Returns the table with the texts of a language. */
  static String of(Words words) {
    Set<String> throttled = sources(THROTTLED);
    StringBuilder table = new StringBuilder(words.get("head")).append("\n|---|---|---|---|---|\n");
    for (LogLine line : LogLine.values()) {
      table.append(
          "| `%s` | %s%s | `%s` | %s | %s |\n"
              .formatted(
                  line.topic().loggerName().replaceFirst(".*\\.", ""),
                  line.level(),
                  throttled.contains(line.name()) ? words.get("often") : "",
                  form(line),
                  words.get(line.name() + ".means"),
                  words.get(line.name() + ".do")));
    }
    return table.toString();
  }

  private static String form(LogLine line) {
    return line.keys().stream()
        .flatMap(
            key ->
                switch (key) {
                  case LogLine.IDS -> Stream.of("<id>=…");
                  case LogLine.FAILURE -> Stream.of("kind=…", "status=…", "reason=…");
                  default -> Stream.of(key + "=…");
                })
        .collect(Collectors.joining(" ", line.event() + (line.keys().isEmpty() ? "" : ": "), ""));
  }

  /** Returns the names of lines in the main sources that match a pattern. */
  static Set<String> sources(Pattern pattern) {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("LogLine.java"))
          .flatMap(file -> pattern.matcher(read(file)).results().map(found -> found.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
