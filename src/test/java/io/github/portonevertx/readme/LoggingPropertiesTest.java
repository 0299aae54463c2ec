package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.logging.LogLine;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code logging.properties} of {@code observability.md} has the effect that it states. */
class LoggingPropertiesTest {
  @TempDir private Path folder;

  /** Runs in a process without SLF4J's bridge. */
  public static final class Program {
    private Program() {}

    public static void main(String[] args) {
      LogLine.OUTCOME_UNKNOWN.log(
          "v1", "payments.cancel", null, Map.of("imp_uid", "{0}\n%s"), null, "no answer");
      LogLine.WEBHOOK_REFUSED.log("v2", 403, "NO_ID", null, "127.0.0.1", null);
      LogLine.TOKEN_GRANTED.log("v1", 1, 1_800, false);
      LogLine.RETRY.log("payments.get", "TIMEOUT", "PT1S");
    }
  }

  @Test
  void linesAndLevelsAreThoseOfTheExample() throws Exception {
    String document = Files.readString(Path.of("src", "docs", "observability.md"));
    int start = document.indexOf("```properties\n") + "```properties\n".length();
    Path properties = folder.resolve("logging.properties");
    Files.writeString(properties, document.substring(start, document.indexOf("```", start)));

    assertEquals(
        List.of(
            "WARNING io.github.portonevertx.calls outcome unknown: api=v1 action=payments.cancel"
                + " imp_uid=\"{0}?%s\" reason=\"no answer\"",
            "FINE io.github.portonevertx.credentials token issued: api=v1 generation=1 seconds=1800"
                + " sameExpiry=false"),
        run(properties).stream().map(line -> line.replaceFirst("^\\S+ ", "")).toList());
  }

  private List<String> run(Path properties) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String withoutBridge =
        Stream.of(classPath.split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("slf4j-jdk-platform-logging"))
            .collect(Collectors.joining(File.pathSeparator));
    Path output = folder.resolve("output");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.config.file=" + properties,
                "-Dfile.encoding=UTF-8",
                "-cp",
                withoutBridge,
                Program.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertEquals(0, program.waitFor(), () -> String.valueOf(output));
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertTrue(lines.get(0).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} .*"));
    return lines;
  }
}
