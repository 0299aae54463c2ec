package io.github.portonevertx.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed files in {@code src/main/generated} are what the facts give. */
class GeneratedCodeTest {
  private static final String COMMAND = "run ./mvnw -q -Pgenerate and commit the result";

  private static final Path PROJECT = Path.of("");

  @Test
  void generatedFilesAreThoseOfTheFacts() throws IOException {
    SortedMap<String, String> generated = Main.texts(PROJECT);

    assertTrue(generated.size() > 300, generated.keySet()::toString);
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "generated"))) {
      TreeSet<String> committed = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> committed.add(file.toString().replace('\\', '/')));
      assertEquals(generated.keySet(), committed, COMMAND);
    }
    for (var file : generated.entrySet()) {
      assertEquals(
          file.getValue(),
          Files.readString(PROJECT.resolve(file.getKey())),
          () -> file.getKey() + ": " + COMMAND);
    }
  }

  @Test
  void requestNamesItsOwnActionInTheCommentOfItsCall() throws IOException {
    Pattern actionOfFields = Pattern.compile("new RequestFields\\(\"([^\"]+)\"\\)");
    int requests = 0;
    for (var file : Main.texts(PROJECT).entrySet()) {
      Matcher action = actionOfFields.matcher(file.getValue());
      if (action.find()) {
        requests++;
        assertTrue(
            file.getValue().contains("Returns the call of {@code " + action.group(1) + "}"),
            file::getKey);
      }
    }
    assertTrue(requests > 20, () -> "there are no requests");
    assertFalse(
        Files.readString(Path.of("src/main/java/io/github/portonevertx/Request.java"))
            .contains("{@code imp_uid}"),
        "the comment that the requests of V2 inherit");
  }
}
