package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation refers to exists: files, headings, tests, commands, versions. */
class LinksTest {
  private static final Pattern PROFILE = Pattern.compile("-P([\\w-]+)");
  private static final Pattern EXAMPLE = Pattern.compile("-Dexample=(\\w+)");
  private static final Pattern MAIN = Pattern.compile("-Dmain=([\\w.]+)");
  private static final Pattern POM = Pattern.compile("mvnw [^\n`]*-f (\\S+\\.xml)");
  private static final Pattern VERSION = Pattern.compile("(<version>[^<]+</version>)");
  private static final Pattern COORDINATES =
      Pattern.compile("'(io\\.github\\.portone-vertx:[^']+)'");

  static Stream<Document> documents() {
    return Document.withThoseInOneLanguage();
  }

  private static Set<Path> files(String... folders) {
    Set<Path> found = new TreeSet<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> !file.toString().contains("target")).forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksResolve(Document document) {
    for (Document.Link link : document.links()) {
      assertTrue(Files.exists(link.file()), () -> "no file: " + link);
      if (!link.anchor().isEmpty()) {
        assertTrue(Document.anchors(link.file()).contains(link.anchor()), () -> "no head: " + link);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesLinkToPagesOfTheirLanguage(Language language) {
    for (Document document : Document.in(language).toList()) {
      for (Document.Link link : document.links()) {
        String page = link.file().toString().replace('\\', '/').replaceFirst("(\\.ko)?\\.md$", "");
        if (Document.pages().contains(page)) {
          assertEquals(language.file(page), link.file(), document::toString);
        }
      }
    }
  }

  /** The index is also the navigation of the site. */
  @ParameterizedTest
  @EnumSource
  void theIndexHasEveryPageOnce(Language language) {
    List<String> linked =
        new Document("src/docs/index", language)
            .links().stream().map(Document.Link::file).map(Path::toString).sorted().toList();
    List<String> pages =
        Stream.concat(
                Document.pages().stream()
                    .filter(page -> !page.equals("src/docs/index"))
                    .map(page -> language.file(page).toString()),
                Stream.of("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"))
            .sorted()
            .toList();

    assertEquals(pages, linked);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namedTestsExist(Document document) {
    Set<String> tests =
        files("src/test", "src/recipes", "examples").stream()
            .map(file -> String.valueOf(file.getFileName()).replaceAll("\\.(java|kt)$", ""))
            .collect(Collectors.toSet());

    assertTrue(tests.size() > 500, "found only " + tests.size());
    for (String test : document.testClasses()) {
      assertTrue(tests.contains(test), test);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsMatchTheBuild(Document document) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));

    for (String profile : document.found(PROFILE)) {
      assertTrue(pom.contains("<id>" + profile + "</id>"), profile);
    }
    for (String example : document.found(EXAMPLE)) {
      assertTrue(Files.exists(Path.of("examples", example + ".java")), example);
    }
    for (String main : document.found(MAIN)) {
      String file = "io/github/portonevertx/" + main.replace('.', '/') + ".java";
      assertTrue(Files.exists(Path.of("src/test/java", file)), main);
    }
    for (String file : document.found(POM)) {
      assertTrue(Files.exists(Path.of(file)), file);
    }
  }

  @Test
  void versionsAreThoseOfTheBuild() {
    String poms =
        Stream.concat(
                Stream.of(Path.of("pom.xml")),
                files("src", "examples").stream().filter(file -> file.endsWith("pom.xml")))
            .map(
                file -> {
                  try {
                    return Files.readString(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .collect(Collectors.joining("\n"));
    String own = poms.replaceAll("(?s).*?<artifactId>portone-vertx</artifactId>\\s*(.*)", "$1");
    String version = own.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");

    int found = 0;
    for (Document document : Document.all().toList()) {
      for (String line : document.found(VERSION)) {
        assertTrue(poms.contains(line), () -> document + ": " + line);
        found++;
      }
      for (String coordinates : document.found(COORDINATES)) {
        assertTrue(coordinates.contains(":" + version), () -> document + ": " + coordinates);
        found++;
      }
    }
    assertTrue(found >= 8, "found only " + found);
  }

  @ParameterizedTest
  @EnumSource
  void theReadmeBeginsWithTheTwoCommands(Language language) throws IOException {
    Document readme = new Document("README", language);
    String pom = Files.readString(Path.of("pom.xml"));
    String vertx = pom.replaceAll("(?s).*<vertx.version>(.*?)</vertx.version>.*", "$1");

    assertEquals("./mvnw -q -Pdemo\n./mvnw verify\n", readme.code("sh").get(0));
    assertTrue(readme.text().contains("Vert.x " + vertx), vertx);
  }
}
