package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about versions names what {@code .ci/run} and the workflow run. */
class VersionsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (5[.]\\d+[.]\\d+) \\| `(\\./mvnw [^`]+)` \\|");
  private static final Pattern VERTX =
      Pattern.compile("-Dvertx.version=(5[.][\\d.]+)|<vertx.version>(5[.][\\d.]+)<");
  private static final Pattern JDK = Pattern.compile("(?m)^ {12}(\\d+)$");

  private static String read(String first, String... more) throws IOException {
    return Files.readString(Path.of(first, more));
  }

  private static String ci() throws IOException {
    return read(".ci", "run").replace("./mvnw -B ", "./mvnw ");
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandIsRunByCi(Language language) throws IOException {
    List<MatchResult> rows = rows(language);

    assertEquals(5, rows.size());
    for (MatchResult row : rows) {
      assertTrue(ci().contains("\n" + row.group(2) + "\n"), row.group(2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyVersionThatCiRunsIsNamed(Language language) throws IOException {
    Set<String> run = new TreeSet<>();
    for (String file :
        List.of(
            ci(),
            read("pom.xml"),
            read("src/test/vertx50/pom.xml"),
            read("src/test/vertx52/pom.xml"))) {
      VERTX
          .matcher(file)
          .results()
          .map(version -> version.group(1) == null ? version.group(2) : version.group(1))
          .forEach(run::add);
    }

    assertEquals(
        run,
        rows(language).stream()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new)));
    String summary =
        page(language).lines().filter(l -> l.startsWith("| Vert.x |")).findFirst().orElseThrow();
    for (String version : run) {
      assertTrue(summary.contains(version), version);
    }
  }

  @ParameterizedTest
  @EnumSource
  void jdksAreThoseOfTheWorkflow(Language language) throws IOException {
    String workflow = read(".github", "workflows", "ci.yml");
    List<String> jdks = JDK.matcher(workflow).results().map(jdk -> jdk.group(1)).sorted().toList();

    assertTrue(workflow.contains(" .ci/run\n"));
    assertEquals(List.of("17", "25"), jdks);
    String row =
        page(language).lines().filter(l -> l.startsWith("| JDK |")).findFirst().orElseThrow();
    for (String jdk : jdks) {
      assertTrue(row.contains(jdk), row);
    }
  }

  private static String page(Language language) {
    return new Document("src/docs/versions", language).text();
  }

  private static List<MatchResult> rows(Language language) {
    return ROW.matcher(page(language)).results().toList();
  }
}
