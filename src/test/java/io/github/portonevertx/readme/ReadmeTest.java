package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.bus.WireNames;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The READMEs and all pages in {@code src/docs} match the code, and both languages have the same
 * content. Run with {@code -Dreadme.update=true} to write what is generated instead of comparing
 * it.
 */
class ReadmeTest {
  static Stream<Document> documents() {
    return Document.all();
  }

  static List<String> pages() {
    return Document.pages();
  }

  @ParameterizedTest
  @EnumSource
  void generatedBlocksAreCurrent(Language language) throws Exception {
    Words words = language.words();
    Words wordsOfLogs = language.wordsOfLogs();
    Map<String, String> tables = new DocTables(words, wordsOfLogs, language).all();
    Set<String> unused = new TreeSet<>(tables.keySet());

    for (Document document : Document.in(language).toList()) {
      String text = document.text();
      String renewed = GeneratedBlocks.renew(text, tables);
      if (Boolean.getBoolean("readme.update")) {
        Files.writeString(document.file(), renewed);
      } else {
        assertEquals(renewed, text, document::toString);
      }
      document.blocks().forEach(block -> unused.remove(block.replace("table ", "")));
    }

    assertEquals(Set.of(), unused, "tables that no page has");
    assertEquals(Set.of(), words.unused(), "texts that no table uses");
    assertEquals(Set.of(), wordsOfLogs.unused(), "texts that no table uses");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void bothLanguagesHaveTheSameStructure(String page) {
    Document english = new Document(page, Language.ENGLISH);
    Document korean = new Document(page, Language.KOREAN);

    assertEquals(english.headings(), korean.headings());
    assertEquals(english.blocks(), korean.blocks());
    assertEquals(english.neutralLinks(), korean.neutralLinks());
    assertEquals(
        english.testClasses().stream().sorted().toList(),
        korean.testClasses().stream().sorted().toList());
    for (String language : List.of("", "sh", "xml", "json", "yaml", "properties", "groovy")) {
      assertEquals(english.code(language), korean.code(language));
    }
    assertTrue(english.linksToTheOtherLanguage() && korean.linksToTheOtherLanguage());
  }

  @ParameterizedTest
  @EnumSource
  void readmeIsShort(Language language) {
    long lines = new Document("README", language).text().lines().count();

    assertTrue(lines <= 250, lines + " lines; details belong into src/docs");
  }

  @Test
  void theWireContractIsComplete() throws IllegalAccessException {
    assertTrue(WireNames.areComplete());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLineOfCodeIsCompiled(Document document) {
    for (String language : List.of("java", "kotlin")) {
      assertEquals(List.of(), document.handWrittenCode(language), "code that is not compiled");
    }
  }

  @Test
  void configurationsAreAccepted() {
    List<String> configurations = new ArrayList<>();
    documents().forEach(document -> configurations.addAll(document.code("json")));

    assertTrue(!configurations.isEmpty());
    for (String configuration : configurations) {
      JsonObject json = new JsonObject(configuration);
      if (json.getString("address").equals(PortOneV2Options.DEFAULT_ADDRESS)) {
        new PortOneV2Options(json);
      } else {
        new PortOneV1Options(json);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void simulatorAcceptsTheKeyOfTheCommandLines(Language language) {
    SimulatorOptions options = new SimulatorOptions();
    String text = new Document("src/docs/simulator", language).text();

    assertTrue(text.contains("-d imp_key=" + options.apiKey()));
    assertTrue(text.contains("-d imp_secret=" + options.apiSecret()));
  }

  static Stream<Document> allDocuments() throws IOException {
    return Document.withThoseInOneLanguage();
  }

  @ParameterizedTest
  @MethodSource("allDocuments")
  void linesAreOfReadableLength(Document document) {
    for (String line : document.proseLines()) {
      assertTrue(line.length() <= 120, line);
    }
  }
}
