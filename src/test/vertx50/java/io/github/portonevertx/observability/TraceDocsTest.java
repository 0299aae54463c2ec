package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code in the documentation is the code of these tests. */
class TraceDocsTest {
  private static final String DIRECTORY =
      "src/test/vertx50/java/io/github/portonevertx/observability/";

  /** Returns the methods of a class without the indentation of the class. */
  private static String body(String name, String first) throws IOException {
    String source = Files.readString(Path.of(DIRECTORY + name + ".java"));
    String methods = source.substring(source.indexOf(first), source.lastIndexOf('}'));
    return ("  " + methods.strip()).indent(-2).strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"observability.md", "observability.ko.md"})
  void theCodeOfTheDocumentationIsTested(String file) throws IOException {
    String text = Files.readString(Path.of("src/docs", file));
    assertTrue(text.contains(body("TracingSetup", "static OpenTelemetrySdk")), "TracingSetup");
    assertTrue(text.contains(body("WithoutIds", "@Override\n  public void onStart")), "WithoutIds");
    assertTrue(text.contains(TraceBusTest.BUS_CALL), "the trace of a call over the event bus");
  }
}
