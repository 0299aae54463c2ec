package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Health;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The section on health of the observability documentation matches the code. */
class HealthSectionTest {
  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
  private static final Pattern PROBE = Pattern.compile("path: (/\\w+)");
  private static final Pattern TIMEOUT = Pattern.compile("timeoutSeconds: (\\d+)");
  private static final Pattern SERVED = Pattern.compile("case \"(/\\w+)\"");
  private static final Pattern CHECK_TIMEOUT = Pattern.compile("CHECK_MILLIS = (\\d+)_000;");
  private static final Path EXAMPLE = Path.of("examples", "HealthProbes.java");

  private static String section(Language language) {
    String heading = language == Language.ENGLISH ? "## Health\n" : "## 헬스 체크\n";
    String text = new Document("src/docs/observability", language).text();
    int from = text.indexOf(heading);
    int to = text.indexOf("\n## ", from + heading.length());
    assertTrue(from >= 0, heading);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static Stream<String> found(Language language, Pattern pattern) {
    return all(pattern, section(language));
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  @ParameterizedTest
  @EnumSource
  void fieldsAreThoseOfTheJson(Language language) {
    assertEquals(
        Stream.of(Health.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .toList(),
        found(language, FIELD).toList());
  }

  @ParameterizedTest
  @EnumSource
  void probesOfKubernetesAreServedInTime(Language language) throws IOException {
    String example = Files.readString(EXAMPLE);
    int seconds = Integer.parseInt(all(CHECK_TIMEOUT, example).findFirst().orElseThrow());

    assertEquals(all(SERVED, example).toList(), found(language, PROBE).toList());
    assertEquals(2, found(language, TIMEOUT).count());
    assertTrue(found(language, TIMEOUT).allMatch(timeout -> Integer.parseInt(timeout) > seconds));
  }
}
