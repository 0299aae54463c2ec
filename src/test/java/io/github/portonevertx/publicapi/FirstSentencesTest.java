package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first sentence of the Javadoc of each public type and package, of the library and of the
 * testkit, defines it as a noun phrase, and no two types of a package have the same one.
 */
class FirstSentencesTest {
  /** A reference to the type itself, an indirect question, or a verb instead of the noun. */
  private static final Pattern BAD_BEGINNING =
      Pattern.compile(
          "(?:This|These|It|What|Why|How|Whether|Which|When|Who|Where)\\b.*"
              + "|(?:The|An?) (?:class|interface|enum)\\b.*"
              + "|[A-Z][a-z]+s (?:the|an?|all|what|how|one|PortOne\\S*|payments?) .*");

  /** The beginning of a definition; without it, a plural noun could be a verb. */
  private static final Pattern DEFINITION = Pattern.compile("(?:An?|The|One|All|PortOne's) .*");

  private static final int FEWEST_WORDS = 3;

  /** Returns what is wrong with a first sentence, or an empty text. */
  private static String objection(String sentence) {
    if (sentence.split(" ", -1).length < FEWEST_WORDS) {
      return "too short";
    }
    if (!sentence.endsWith(".") && !sentence.contains(". ")) {
      return "no sentence";
    }
    return BAD_BEGINNING.matcher(sentence).matches() ? "does not define the type" : "";
  }

  private static String objectionToType(String sentence) {
    return objection(sentence).isEmpty() && !DEFINITION.matcher(sentence).matches()
        ? "does not begin with an article"
        : objection(sentence);
  }

  /** Returns the first sentences that several types of a package have, with these types. */
  private static List<String> repeated(List<PublicSources.Type> types) {
    Map<String, Map<String, List<String>>> names = new TreeMap<>();
    for (PublicSources.Type type : types) {
      names
          .computeIfAbsent(type.packageName(), name -> new TreeMap<>())
          .computeIfAbsent(type.firstSentence(), sentence -> new ArrayList<>())
          .add(type.name());
    }
    List<String> found = new ArrayList<>();
    names.forEach(
        (packageName, sentences) ->
            sentences.forEach(
                (sentence, same) -> {
                  if (same.size() > 1) {
                    found.add(packageName + ": " + String.join(", ", same) + ": " + sentence);
                  }
                }));
    return found;
  }

  @Test
  void everyPublicTypeIsDefined() throws IOException {
    List<PublicSources.Type> types = PublicSources.types(PublicSources.filesWithTestkit());

    assertTrue(types.size() > 700, "found only " + types.size());
    assertEquals(
        List.of(),
        types.stream()
            .filter(type -> !objectionToType(type.firstSentence()).isEmpty())
            .map(
                type ->
                    "%s: %s: %s"
                        .formatted(
                            type.name(),
                            objectionToType(type.firstSentence()),
                            type.firstSentence()))
            .toList());
  }

  @Test
  void noTwoTypesOfAPackageHaveOneDefinition() throws IOException {
    assertEquals(List.of(), repeated(PublicSources.types(PublicSources.filesWithTestkit())));
  }

  @Test
  void everyPublicPackageIsDefined() throws IOException {
    Map<String, String> packages = PublicSources.packages(PublicSources.filesWithTestkit());

    assertTrue(packages.size() > 35, packages::toString);
    packages.values().removeIf(sentence -> objection(sentence).isEmpty());
    assertEquals(Map.of(), packages);
  }

  @Test
  void repeatedDefinitionIsFound(@TempDir Path folder) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Payment.java"),
            """
            package app;
            /** A payment of an order. */
            public interface Payment {
              /** A payment of an order. */
              record Found() implements Payment {}
              /** A payment that does not exist. */
              record Missing() implements Payment {}
            }
            """);

    assertEquals(
        List.of("app: Payment, Payment.Found: A payment of an order."),
        repeated(PublicSources.types(List.of(source))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A customer.",
        "The class of a payment.",
        "This record has the fields of a payment.",
        "What became of a webhook.",
        "Whether a payment was made",
        "Handles PortOne's webhooks.",
        "Closes connections without an answer.",
        "KakaoPay, one method per action.",
        "Verifies the signatures of webhooks."
      })
  void poorSentencesAreRejected(String sentence) {
    assertNotEquals("", objectionToType(sentence));
  }
}
