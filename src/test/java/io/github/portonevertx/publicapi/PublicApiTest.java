package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the public API of the library and of the testkit with the committed lists, so that each
 * change is visible in review.
 *
 * <p>{@code ./mvnw test -Dtest=PublicApiTest -Dapi.update=true} writes the files instead of
 * comparing them.
 */
class PublicApiTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path TEST_CLASSES = Path.of("target", "test-classes");
  private static final Path TESTKIT = Path.of("src", "testkit", "java");
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  @Test
  void publicApiMatchesTheCommittedList() throws IOException {
    assertListed(PublicApi.of(CLASSES), RESOURCES.resolve("public-api.txt"));
  }

  @Test
  void apiOfTheTestkitMatchesTheCommittedList() throws IOException {
    assertListed(PublicApi.of(TEST_CLASSES, TESTKIT), RESOURCES.resolve("public-api-testkit.txt"));
  }

  private static void assertListed(List<String> now, Path committed) throws IOException {
    if (Boolean.getBoolean("api.update")) {
      Files.write(committed, now);
    }

    assertEquals(
        String.join("\n", Files.readAllLines(committed)),
        String.join("\n", now),
        "review the change, then run: ./mvnw test -Dtest=PublicApiTest -Dapi.update=true");
  }

  @Test
  void listShowsTypeArgumentsAndNullability() throws IOException {
    List<String> now = PublicApi.of(CLASSES);

    assertTrue(now.stream().anyMatch(line -> line.matches("record Page<T>\\(.*List<T> list\\)")));
    assertTrue(
        now.stream().anyMatch(line -> line.matches("record Call\\(.*Duration\\? timeout\\)")));
  }

  @Test
  void listOfTheTestkitHasItsPublicTypesAndNoTests() throws IOException {
    List<String> now = PublicApi.of(TEST_CLASSES, TESTKIT);

    assertEquals(
        List.of("", ".v1", ".v1.junit5", ".v2", ".v2.junit5"),
        now.stream()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.replace("package io.github.portonevertx.testkit", ""))
            .toList());
    assertTrue(now.contains("final class PortOneV2Simulator extends VerticleBase"));
    assertEquals(List.of(), now.stream().filter(line -> line.matches(".*class \\w+Test")).toList());
  }

  @Test
  void signaturesNameNoInternalType() throws IOException {
    assertEquals(List.of(), PublicApi.internalTypes(CLASSES));
  }
}
