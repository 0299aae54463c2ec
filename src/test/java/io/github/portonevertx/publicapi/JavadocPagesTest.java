package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The settings of the Javadoc: links to the packages of Vert.x, and groups of packages on the first
 * page.
 */
class JavadocPagesTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path VERTX = Path.of("src", "javadoc", "vertx", "element-list");
  private static final Pattern VERTX_PACKAGE = Pattern.compile("\\bio\\.vertx(?:\\.[a-z]\\w*)+");
  private static final Pattern PACKAGES = Pattern.compile("<packages>(.*?)</packages>");

  @Test
  void packagesOfVertxAreLinked() throws IOException {
    Set<String> used =
        PublicApi.signatures(CLASSES).stream()
            .flatMap(signature -> VERTX_PACKAGE.matcher(signature).results())
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> linked = Files.readAllLines(VERTX);

    assertTrue(used.size() > 4, used::toString);
    used.removeAll(linked);
    assertEquals(Set.of(), used);
    for (String name : linked) {
      assertTrue(
          getClass().getClassLoader().getResource(name.replace('.', '/')) != null,
          "no such package: " + name);
    }
  }

  @Test
  void everyPackageIsInOneGroup() throws IOException {
    List<Pattern> groups =
        PACKAGES
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .flatMap(found -> Stream.of(found.group(1).split(":", -1)))
            .map(name -> name.replace("${base.package}", "io.github.portonevertx"))
            .map(name -> Pattern.compile(name.replace(".", "\\.").replace("*", ".*")))
            .toList();

    for (String name : exported()) {
      long matching = groups.stream().filter(group -> group.matcher(name).matches()).count();
      assertEquals(1, matching, name);
    }
  }

  private static Set<String> exported() throws IOException {
    try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      return ModuleDescriptor.read(descriptor).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
