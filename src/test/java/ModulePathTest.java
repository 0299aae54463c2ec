import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Runs the library as a named module: Jackson creates its records without an {@code opens}, and
 * every required module is present. All other tests use the class path, which would hide either
 * problem.
 */
class ModulePathTest {
  private static final Pattern MODULES =
      Pattern.compile("(vertx|netty|jackson|jspecify)-?[\\w.-]*(?<!-tests)\\.jar");

  /** Modules that users do not need, and whose dependencies are not dependencies of the library. */
  private static final Pattern TESTS_ONLY = Pattern.compile("vertx-(junit5|hazelcast)-.*");

  @Test
  void typedExampleRunsAgainstTheNamedModule() throws IOException, InterruptedException {
    String printed = run("Embedded");

    assertTrue(printed.contains("imp_"), printed);
  }

  @Test
  void recordsAndUnionsOfV2AreReadByTheNamedModule() throws IOException, InterruptedException {
    String printed = run("ReadsV2");

    assertTrue(printed.contains("PaymentMethodCard order-2026-0004 11000"), printed);
    assertTrue(printed.contains("PaymentMethod.Unrecognized[type]"), printed);
    assertTrue(printed.contains("PAID true"), printed);
  }

  private static String run(String program) throws IOException, InterruptedException {
    Path classes = Path.of("target", "classes").toAbsolutePath();
    String modules =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> MODULES.matcher(path.getFileName().toString()).matches())
            .filter(path -> !TESTS_ONLY.matcher(path.getFileName().toString()).matches())
            // Excluded because an application without webhooks, a database or metrics does not need
            // the optional modules.
            .filter(
                path ->
                    !path.getFileName()
                        .toString()
                        .matches("(vertx-(web|sql-client|micrometer-metrics)|micrometer-.*)-\\d.*"))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            classes + File.pathSeparator + modules,
            "--add-modules",
            "io.github.portonevertx",
            "--class-path",
            Path.of("target", "test-classes").toString(),
            program);

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program did not exit within 30 s");
    assertEquals(0, process.exitValue(), printed);
    return printed;
  }
}
