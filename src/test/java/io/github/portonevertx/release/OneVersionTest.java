package io.github.portonevertx.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The version of the root pom is the one that every other pom, the documentation and the changelog
 * state.
 */
class OneVersionTest {

  /**
   * The version of an artifact of this project: its own, that of a dependency on it, or a property
   * for it.
   */
  private static final Pattern OWN =
      Pattern.compile(
          "<artifactId>portone-vertx[^<]*</artifactId>\\s*<version>([^<]*)</version>"
              + "|<portone-vertx.version>([^<]*)<");

  /** What Maven replaces by the version of the pom, or by that of an earlier release. */
  private static final List<String> DERIVED =
      List.of(
          "${project.version}", "@project.version@", "${api.previous}", "${portone-vertx.version}");

  @Test
  void everyOtherPomHasTheVersionOfTheRoot() throws IOException {
    var versions = new TreeMap<Path, Set<String>>();
    for (String folder : List.of("src", "examples")) {
      for (Path pom : poms(folder)) {
        versions.put(pom, versionsIn(pom));
      }
    }
    assertTrue(versions.size() >= 15, versions::toString);
    versions.values().forEach(named -> named.removeAll(DERIVED));
    versions.values().removeIf(Set.of(version())::equals);
    versions.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), versions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "README.ko.md", "src/docs/simulator.md", "src/docs/simulator.ko.md"})
  void snippetsThatInstallTheLibraryNameTheVersion(String page) throws IOException {
    var named = new ArrayList<String>();
    var snippet =
        Pattern.compile(
            "<artifactId>portone-vertx</artifactId>\\s*<version>([^<]*)<|portone-vertx:portone-vertx:([0-9][^:']*)");
    var matcher = snippet.matcher(Files.readString(Path.of(page)));
    while (matcher.find()) {
      named.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    assertEquals(List.of(version()), named.stream().distinct().toList(), page);
  }

  @Test
  void theChangelogHasASectionForTheVersion() throws IOException {
    String heading = "\n## [" + version().replace("-SNAPSHOT", "") + "] - ";
    if (!version().endsWith("-SNAPSHOT")) {
      assertTrue(Files.readString(Path.of("CHANGELOG.md")).contains(heading), heading);
    }
  }

  private static List<Path> poms(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.endsWith("pom.xml")).toList();
    }
  }

  private static String version() throws IOException {
    return versionsIn(Path.of("pom.xml")).iterator().next();
  }

  private static Set<String> versionsIn(Path pom) throws IOException {
    return OWN.matcher(Files.readString(pom))
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
