package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The modules that the documentation tells applications to require are those of the library. */
class ModuleNamesTest {
  private static final Pattern REQUIRED =
      Pattern.compile("\\brequires\\s+(?:(?:static|transitive)\\s+)*([a-z][\\w]*(?:\\.\\w+)+)");

  @Test
  void requiredModulesAreKnown() throws IOException {
    Set<String> known =
        REQUIRED
            .matcher(Files.readString(Path.of("src", "main", "java", "module-info.java")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    known.add("io.github.portonevertx");
    known.add("io.github.portonevertx.testkit");
    known.add("io.vertx.sql.client.pg");

    Set<String> named =
        Document.all()
            .flatMap(document -> REQUIRED.matcher(document.text()).results())
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(named.size() >= 6, named::toString);
    assertEquals(
        Set.of(), named.stream().filter(name -> !known.contains(name)).collect(Collectors.toSet()));
    assertTrue(named.containsAll(optional()), named::toString);
  }

  private static Set<String> optional() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src", "main", "java", "module-info.java"))) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith("requires static ") && !line.contains("transitive"))
          .map(line -> line.replaceAll("requires static |;", ""))
          .collect(Collectors.toSet());
    }
  }
}
