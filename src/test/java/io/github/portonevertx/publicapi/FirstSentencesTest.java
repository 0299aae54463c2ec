package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first sentence of each public type's Javadoc and package defines it, as a noun phrase. */
class FirstSentencesTest {
  /** A reference to the type itself, an indirect question, or a verb instead of the noun. */
  private static final Pattern BAD_BEGINNING =
      Pattern.compile(
          "(?:This|These|It|What|Why|How|Whether|Which|When|Who|Where)\\b.*"
              + "|(?:The|An?) (?:class|interface|enum)\\b.*"
              + "|[A-Z][a-z]+s (?:the|an?|all|what|how|one|PortOne\\S*|payments?) .*");

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

  @Test
  void everyPublicTypeIsDefined() throws IOException {
    List<PublicSources.Type> types = PublicSources.types(PublicSources.files());

    assertTrue(types.size() > 400, "found only " + types.size());
    assertEquals(
        List.of(),
        types.stream()
            .filter(type -> !objection(type.firstSentence()).isEmpty())
            .map(
                type ->
                    type.name()
                        + ": "
                        + objection(type.firstSentence())
                        + ": "
                        + type.firstSentence())
            .toList());
  }

  @Test
  void everyPublicPackageIsDefined() throws IOException {
    Map<String, String> packages = PublicSources.packages(PublicSources.files());

    assertTrue(packages.size() > 30, packages::toString);
    packages.values().removeIf(sentence -> objection(sentence).isEmpty());
    assertEquals(Map.of(), packages);
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
        "Verifies the signatures of webhooks."
      })
  void poorSentencesAreRejected(String sentence) {
    assertNotEquals("", objection(sentence));
  }
}
