package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.bus.WireNames;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The READMEs match the code, and both have the same content. Run with {@code -Dreadme.update=true}
 * to write what is generated instead of comparing it.
 */
class ReadmeTest {
  @ParameterizedTest
  @EnumSource
  void generatedBlocksAreCurrent(Readme readme) throws Exception {
    Words words = readme.words();
    Map<String, String> tables = readme.tables(words).all();
    String text = readme.text();

    String renewed = GeneratedBlocks.renew(text, tables);

    assertEquals(Set.of(), words.unused(), "texts that no table uses");
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(readme.file, renewed);
      return;
    }
    assertEquals(renewed, text);
    tables.keySet().forEach(t -> assertTrue(text.contains("<!-- table: " + t + " -->"), t));
  }

  @Test
  void bothReadmesHaveTheSameStructure() throws IOException {
    assertEquals(Readme.ENGLISH.headings(), Readme.KOREAN.headings());
    assertEquals(Readme.ENGLISH.blocks(), Readme.KOREAN.blocks());
    assertEquals(Readme.ENGLISH.linksInEnglish(), Readme.KOREAN.linksInEnglish());
    assertEquals(Readme.ENGLISH.anchors().size(), Readme.KOREAN.anchors().size());
    assertEquals(Readme.ENGLISH.testClasses(), Readme.KOREAN.testClasses());
    for (String language : List.of("", "sh", "xml", "json")) {
      assertEquals(Readme.ENGLISH.code(language), Readme.KOREAN.code(language));
    }
  }

  @Test
  void theWireContractIsComplete() throws IllegalAccessException {
    assertTrue(WireNames.areComplete());
  }

  @ParameterizedTest
  @EnumSource
  void everyLineOfJavaIsCompiled(Readme readme) throws IOException {
    long regions = readme.blocks().stream().filter(block -> block.startsWith("region ")).count();

    assertEquals(regions, readme.code("java").size(), "Java blocks that are not compiled");
  }

  @ParameterizedTest
  @EnumSource
  void linksResolve(Readme readme) throws IOException {
    assertFalse(readme.links().isEmpty());
    for (String link : readme.links()) {
      assertTrue(Files.exists(Path.of(link)), link);
    }
    for (String anchor : readme.anchors()) {
      assertTrue(
          readme.text().lines().anyMatch(l -> l.toLowerCase(Locale.ROOT).equals("## " + anchor)),
          anchor);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namedTestsExist(Readme readme) throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
      tests =
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
              .collect(Collectors.toSet());
    }

    assertFalse(readme.testClasses().isEmpty());
    for (String test : readme.testClasses()) {
      assertTrue(tests.contains(test), test);
    }
  }

  @ParameterizedTest
  @EnumSource
  void commandsAndVersionsMatchTheBuild(Readme readme) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String text = readme.text();

    assertEquals("./mvnw -q -Pdemo\n./mvnw verify\n", readme.code("sh").get(0));
    for (String profile : readme.profiles()) {
      assertTrue(pom.contains("<id>" + profile + "</id>"), profile);
    }
    for (String coordinates : readme.code("xml")) {
      for (String line : coordinates.lines().filter(l -> l.contains("<version>")).toList()) {
        assertTrue(pom.contains(line), line);
      }
    }
    String vertx = pom.replaceAll("(?s).*<vertx.version>(.*?)</vertx.version>.*", "$1");
    assertTrue(text.contains("Vert.x " + vertx), vertx);
  }

  @ParameterizedTest
  @EnumSource
  void configurationsAreAccepted(Readme readme) throws IOException {
    assertFalse(readme.code("json").isEmpty());
    readme.code("json").forEach(json -> new PortOneV1Options(new JsonObject(json)));
  }

  @ParameterizedTest
  @EnumSource
  void simulatorAcceptsTheKeyOfTheCommandLines(Readme readme) throws IOException {
    SimulatorOptions options = new SimulatorOptions();

    assertTrue(readme.text().contains("-d imp_key=" + options.apiKey()));
    assertTrue(readme.text().contains("-d imp_secret=" + options.apiSecret()));
  }

  @ParameterizedTest
  @EnumSource
  void linesAreOfReadableLength(Readme readme) throws IOException {
    for (String line : readme.proseLines()) {
      assertTrue(line.length() <= 120, line);
    }
  }
}
