import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Runs programs of the tests in a JVM of their own, with the library as applications have it. */
final class BuiltLibrary {
  /** The classes of the library. */
  static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

  private static final Pattern MODULES =
      Pattern.compile("(vertx|netty|jackson|jspecify)-?[\\w.-]*(?<!-tests)\\.jar");

  /** Modules that users do not need, and whose dependencies are not dependencies of the library. */
  private static final Pattern TESTS_ONLY = Pattern.compile("vertx-(junit5|hazelcast)-.*");

  /** Optional modules, which an application without webhooks, a database or metrics has not. */
  private static final Pattern OPTIONAL =
      Pattern.compile("(vertx-(web|sql-client|micrometer-metrics)|micrometer-.*)-\\d.*");

  private static final Pattern VERSION =
      Pattern.compile("<artifactId>portone-vertx</artifactId>\\s*<version>([^<]+)</version>");

  private BuiltLibrary() {}

  /** Returns the version in the pom. */
  static String version() throws IOException {
    Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(version.find(), "no version in pom.xml");
    return version.group(1);
  }

  /** Puts the classes of the library into a jar. */
  static Path jar(Path directory) throws IOException {
    Path jar = directory.resolve("portone-vertx.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> classes = Files.walk(CLASSES)) {
      for (Path path : classes.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(
            new ZipEntry(CLASSES.relativize(path).toString().replace(File.separatorChar, '/')));
        Files.copy(path, zip);
      }
    }
    return jar;
  }

  /**
   * Runs a program of the tests against the library as a named module, and returns its output.
   *
   * @param library a directory of classes, or a jar
   */
  static String runWithModule(Path library, String program)
      throws IOException, InterruptedException {
    return run(
        List.of(
            "--module-path",
            library + File.pathSeparator + dependencies(),
            "--add-modules",
            "io.github.portonevertx",
            "--class-path",
            Path.of("target", "test-classes").toString(),
            program));
  }

  /** Runs a program of the tests with the library on the class path, and returns its output. */
  static String runWithClassPath(Path library, String program)
      throws IOException, InterruptedException {
    return run(
        List.of(
            "--class-path",
            String.join(
                File.pathSeparator,
                library.toString(),
                Path.of("target", "test-classes").toString(),
                dependencies()),
            program));
  }

  private static String dependencies() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> MODULES.matcher(path.getFileName().toString()).matches())
        .filter(path -> !TESTS_ONLY.matcher(path.getFileName().toString()).matches())
        .filter(path -> !OPTIONAL.matcher(path.getFileName().toString()).matches())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                arguments.stream())
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program did not exit within 30 s");
    assertEquals(0, process.exitValue(), printed);
    return printed;
  }
}
