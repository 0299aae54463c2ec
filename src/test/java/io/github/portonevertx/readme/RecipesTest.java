package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recipes in {@code src/docs} are all that are compiled, and name all their tests. */
class RecipesTest {
  private static final Pattern MARK = Pattern.compile("(?m)^\\s*// \\[(\\w+)]$");

  private static Document recipes(Language language) {
    return new Document("src/docs/recipes", language);
  }

  @Test
  void everyRegionOfARecipeIsShown() throws IOException {
    Set<String> shown =
        recipes(Language.ENGLISH).blocks().stream()
            .map(block -> block.replace("region ", ""))
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
      return MARK
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
  void everyTestIsNamed(Language language) throws IOException {
    Set<String> tests;
    try (Stream<Path> recipes = Files.walk(Path.of("src", "recipes", "test"));
        Stream<Path> shop = Files.walk(Path.of("examples", "spring-boot", "src", "test"))) {
      tests =
          Stream.concat(recipes, shop)
              .map(file -> String.valueOf(file.getFileName()).replaceAll("\\.(java|kt)$", ""))
              .filter(name -> name.endsWith("Test"))
              .collect(Collectors.toSet());
    }

    assertEquals(tests, Set.copyOf(recipes(language).testClasses()));
  }
}
