package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.LogTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The documentation has each line that the library logs, and no other. Run with {@code
 * -Dreadme.update=true} to write the table instead of comparing it.
 */
class LogTableTest {
  private static final String TABLE = "<!-- table: logs -->\n";
  private static final String END = "<!-- end -->";
  private static final Pattern USE = Pattern.compile("LogLine\\.([A-Z_]+)\\b");
  private static final Pattern THROTTLED =
      Pattern.compile("new (?:Throttled|Refusal)Log\\(\\s*LogLine\\.([A-Z_]+)");
  private static final Pattern CODE = Pattern.compile("(?s)```\\w*\n.*?```");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

  /** A document and the texts of its table. */
  enum Document {
    ENGLISH("observability.md", "log-en.properties", "## Logs\n"),
    KOREAN("observability.ko.md", "log-ko.properties", "## 로그\n");

    private final Path file;
    private final String words;
    private final String heading;

    Document(String file, String words, String heading) {
      this.file = Path.of("src", "docs", file);
      this.words = words;
      this.heading = heading;
    }

    private String text() {
      return read(file);
    }

    private String section() {
      String text = text();
      int start = text.indexOf(heading) + heading.length();
      int end = text.indexOf("\n## ", start);
      return text.substring(start, end < 0 ? text.length() : end);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tableIsCurrent(Document document) throws IOException {
    Words words = new Words(document.words);
    String text = document.text();
    int start = text.indexOf(TABLE) + TABLE.length();
    assertTrue(start >= TABLE.length(), TABLE);

    String renewed =
        text.substring(0, start) + table(words) + text.substring(text.indexOf(END, start));

    assertEquals(Set.of(), words.unused(), "texts of lines that do not exist");
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(document.file, renewed);
      return;
    }
    assertEquals(renewed, text);
  }

  private static String table(Words words) {
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

  @Test
  void everyLineIsLoggedSomewhere() {
    Set<String> used = sources(USE);
    used.removeAll(Set.of("IDS", "FAILURE"));

    assertEquals(
        Stream.of(LogLine.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
        used);
  }

  @ParameterizedTest
  @EnumSource
  void everyLoggerIsListed(Document document) {
    for (LogTopic topic : LogTopic.values()) {
      assertTrue(document.section().contains("`" + topic.loggerName() + "`"), topic.loggerName());
    }
  }

  @Test
  void bothDocumentsHaveTheSameCodeAndTests() {
    List<String> code = found(CODE, 0, Document.ENGLISH.section());

    assertEquals(code, found(CODE, 0, Document.KOREAN.section()));
    assertEquals(
        found(TEST, 1, Document.ENGLISH.section()), found(TEST, 1, Document.KOREAN.section()));
  }

  @ParameterizedTest
  @EnumSource
  void namedTestsExist(Document document) throws IOException {
    Set<String> files;
    try (Stream<Path> tests = Files.walk(Path.of("src", "test"))) {
      files = tests.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
    }
    Collection<String> named = found(TEST, 1, document.section());
    assertTrue(!named.isEmpty(), "no test is named");
    named.forEach(test -> assertTrue(files.contains(test + ".java"), test));
  }

  /** Returns the names of lines in the main sources that match a pattern. */
  private static Set<String> sources(Pattern pattern) {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("LogLine.java"))
          .flatMap(file -> found(pattern, 1, read(file)).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(Pattern pattern, int group, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map((MatchResult match) -> match.group(group)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
