package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every public package states the release that it is part of since. A type that is added to a
 * package later states its own.
 */
class SinceTest {
  private static final Path MODULE = Path.of("src", "main", "java", "module-info.java");
  private static final Path TESTKIT = Path.of("src", "testkit", "java");
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "main", "generated", "java"));
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
  private static final Pattern SINCE = Pattern.compile("@since (\\S+)");
  private static final Pattern RELEASE = Pattern.compile("\\d+[.]\\d+[.]\\d+");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>portone-vertx</artifactId>\\s*<version>([\\d.]+)");

  private static List<Path> packages() throws IOException {
    List<Path> packages = new ArrayList<>();
    for (MatchResult export : EXPORT.matcher(Files.readString(MODULE)).results().toList()) {
      String folder = export.group(1).replace('.', '/');
      SOURCES.stream()
          .map(source -> source.resolve(folder).resolve("package-info.java"))
          .filter(Files::exists)
          .forEach(packages::add);
    }
    assertFalse(packages.isEmpty());
    try (Stream<Path> files = Files.walk(TESTKIT)) {
      files.filter(file -> file.endsWith("package-info.java")).forEach(packages::add);
    }
    return packages;
  }

  private static Version currentRelease() throws IOException {
    Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
    version.find();
    return Version.parse(version.group(1));
  }

  /** Returns the package descriptions without a valid release. */
  private static List<String> without(List<Path> packages, Version current) throws IOException {
    List<String> without = new ArrayList<>();
    for (Path info : packages) {
      Matcher since = SINCE.matcher(Files.readString(info));
      if (!since.find()
          || !RELEASE.matcher(since.group(1)).matches()
          || Version.parse(since.group(1)).compareTo(current) > 0) {
        without.add(info.toString());
      }
    }
    return without;
  }

  @Test
  void everyPublicPackageStatesItsFirstRelease() throws IOException {
    assertEquals(List.of(), without(packages(), currentRelease()));
  }

  @Test
  void aReleaseThatIsNotMadeYetIsFound() throws IOException {
    List<Path> packages = packages();

    assertEquals(
        packages.stream().map(Path::toString).toList(), without(packages, Version.parse("0.0.9")));
  }
}
