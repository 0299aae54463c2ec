package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Health;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The section on health of the observability documentation matches the code. Run with {@code
 * -Dreadme.update=true} to write its snippet instead of comparing it.
 */
class HealthSectionTest {
  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
  private static final Pattern PROBE = Pattern.compile("path: (/\\w+)");
  private static final Pattern TIMEOUT = Pattern.compile("timeoutSeconds: (\\d+)");
  private static final Pattern SERVED = Pattern.compile("case \"(/\\w+)\"");
  private static final Pattern CHECK_TIMEOUT = Pattern.compile("CHECK_MILLIS = (\\d+)_000;");
  private static final Path EXAMPLE = Path.of("examples", "HealthProbes.java");

  enum Language {
    ENGLISH("observability.md", "## Health\n"),
    KOREAN("observability.ko.md", "## 헬스 체크\n");

    final Path file;
    private final String heading;

    Language(String file, String heading) {
      this.file = Path.of("src", "docs", file);
      this.heading = heading;
    }

    String section() throws IOException {
      String text = Files.readString(file);
      int from = text.indexOf(heading);
      int to = text.indexOf("\n## ", from + heading.length());
      assertTrue(from >= 0, heading);
      return text.substring(from, to < 0 ? text.length() : to);
    }

    Stream<String> found(Pattern pattern) throws IOException {
      return all(pattern, section());
    }
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  @ParameterizedTest
  @EnumSource
  void snippetIsThatOfTheExample(Language language) throws Exception {
    String section = language.section();
    assertTrue(section.contains("<!-- region: examples/HealthProbes.java#probes -->"));

    String renewed = GeneratedBlocks.renew(section, Map.of());

    if (Boolean.getBoolean("readme.update")) {
      String text = Files.readString(language.file);
      Files.writeString(language.file, text.replace(section, renewed));
      return;
    }
    assertEquals(renewed, section);
  }

  @ParameterizedTest
  @EnumSource
  void fieldsAreThoseOfTheJson(Language language) throws IOException {
    assertEquals(
        Stream.of(Health.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .toList(),
        language.found(FIELD).toList());
  }

  @ParameterizedTest
  @EnumSource
  void probesOfKubernetesAreServedInTime(Language language) throws IOException {
    String example = Files.readString(EXAMPLE);
    int seconds = Integer.parseInt(all(CHECK_TIMEOUT, example).findFirst().orElseThrow());

    assertEquals(all(SERVED, example).toList(), language.found(PROBE).toList());
    assertEquals(2, language.found(TIMEOUT).count());
    assertTrue(language.found(TIMEOUT).allMatch(timeout -> Integer.parseInt(timeout) > seconds));
  }
}
