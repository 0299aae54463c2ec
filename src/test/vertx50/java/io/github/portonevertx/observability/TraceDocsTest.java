package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace in the documentation is that of a test; its code is compared by ReadmeTest. */
class TraceDocsTest {
  @ParameterizedTest
  @ValueSource(strings = {"observability.md", "observability.ko.md"})
  void theTraceOfTheDocumentationIsTested(String file) throws IOException {
    String text = Files.readString(Path.of("src/docs", file));
    assertTrue(text.contains(TraceBusTest.BUS_CALL), "the trace of a call over the event bus");
  }
}
