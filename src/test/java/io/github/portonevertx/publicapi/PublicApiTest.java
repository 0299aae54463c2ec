package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the public API with the committed list, so that each change is visible in review.
 *
 * <p>{@code ./mvnw test -Dtest=PublicApiTest -Dapi.update=true} writes the file instead of
 * comparing it.
 */
class PublicApiTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path COMMITTED = Path.of("src", "test", "resources", "public-api.txt");

  @Test
  void publicApiMatchesTheCommittedList() throws IOException {
    List<String> now = PublicApi.of(CLASSES);
    if (Boolean.getBoolean("api.update")) {
      Files.write(COMMITTED, now);
    }

    assertEquals(
        String.join("\n", Files.readAllLines(COMMITTED)),
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
  void signaturesNameNoInternalType() throws IOException {
    assertEquals(List.of(), PublicApi.internalTypes(CLASSES));
  }
}
