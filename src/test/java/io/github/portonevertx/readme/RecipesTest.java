package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The recipes in {@code src/docs} are those that are compiled. Run with {@code
 * -Dreadme.update=true} to write them instead of comparing them.
 */
class RecipesTest {
  private static final Pattern CODE_OF_A_REGION =
      Pattern.compile("(?ms)^<!-- region: (\\S+) -->\n(```\\w+\n.*?^```$)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ ");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern REGION = Pattern.compile("(?m)^\\s*// \\[(\\w+)]$");

  enum Language {
    ENGLISH("recipes.md"),
    KOREAN("recipes.ko.md");

    final Path file;

    Language(String file) {
      this.file = Path.of("src", "docs", file);
    }

    String text() throws IOException {
      return Files.readString(file);
    }

    Stream<MatchResult> found(Pattern pattern) throws IOException {
      return pattern.matcher(text()).results();
    }
  }

  @ParameterizedTest
  @EnumSource
  void snippetsAreThoseOfTheSources(Language language) throws Exception {
    String renewed = GeneratedBlocks.renew(language.text(), Map.of());

    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(language.file, renewed);
      return;
    }
    assertEquals(renewed, language.text());
  }

  @Test
  void bothLanguagesHaveTheSameContent() throws IOException {
    assertEquals(
        Language.ENGLISH.found(HEADING).map(MatchResult::group).toList(),
        Language.KOREAN.found(HEADING).map(MatchResult::group).toList());
    assertEquals(regions(Language.ENGLISH), regions(Language.KOREAN));
    assertEquals(tests(Language.ENGLISH), tests(Language.KOREAN));
  }

  @Test
  void everyRegionOfARecipeIsShown() throws IOException {
    Set<String> shown =
        regions(Language.ENGLISH).stream()
            .flatMap(
                region -> {
                  String[] parts = region.split("#", 2);
                  return Stream.of(parts[1].split(",", -1)).map(name -> parts[0] + "#" + name);
                })
            .collect(Collectors.toSet());

    Set<String> marked;
    try (Stream<Path> recipes = Files.walk(Path.of("src", "recipes", "main"));
        Stream<Path> shop = Files.walk(Path.of("examples", "spring-boot", "src", "main"))) {
      marked =
          Stream.concat(recipes, shop)
              .filter(Files::isRegularFile)
              .flatMap(RecipesTest::marks)
              .collect(Collectors.toSet());
    }
    assertFalse(marked.isEmpty());
    assertEquals(marked, shown);
  }

  private static Stream<String> marks(Path source) {
    try {
      String name = source.toString().replace('\\', '/');
      return REGION
          .matcher(Files.readString(source))
          .results()
          .map(mark -> name + "#" + mark.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void testsAndLinksExist(Language language) throws IOException {
    Set<String> tests;
    try (Stream<Path> recipes = Files.walk(Path.of("src", "recipes", "test"));
        Stream<Path> shop = Files.walk(Path.of("examples", "spring-boot", "src", "test"))) {
      tests =
          Stream.concat(recipes, shop)
              .map(file -> String.valueOf(file.getFileName()).replaceAll("\\.(java|kt)$", ""))
              .filter(name -> name.endsWith("Test"))
              .collect(Collectors.toSet());
    }

    assertEquals(tests, Set.copyOf(tests(language)));
    for (MatchResult link : language.found(LINK).toList()) {
      assertTrue(Files.exists(language.file.resolveSibling(link.group(1))), link.group());
    }
  }

  private static List<String> regions(Language language) throws IOException {
    return language.found(CODE_OF_A_REGION).map(region -> region.group(1)).toList();
  }

  private static List<String> tests(Language language) throws IOException {
    return language.found(TEST).map(test -> test.group(1)).toList();
  }
}
