package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.LogTopic;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The documentation has each logger, and the table of {@link LogTable} no line that is not logged.
 */
class LogTableTest {
  private static final Pattern USE = Pattern.compile("LogLine\\.([A-Z_]+)\\b");

  @Test
  void everyLineIsLoggedSomewhere() {
    Set<String> used = LogTable.sources(USE);
    used.removeAll(Set.of("IDS", "FAILURE"));

    assertEquals(
        Stream.of(LogLine.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
        used);
  }

  @ParameterizedTest
  @EnumSource
  void everyLoggerIsListed(Language language) {
    String text = new Document("src/docs/observability", language).text();
    for (LogTopic topic : LogTopic.values()) {
      assertTrue(text.contains("`" + topic.loggerName() + "`"), topic.loggerName());
    }
  }
}
