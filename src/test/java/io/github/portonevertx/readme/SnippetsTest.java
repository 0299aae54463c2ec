package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of the documentation and the examples is correct. */
class SnippetsTest {
  private static final Set<String> ACTIONS =
      Stream.of(V1Catalogue.CATALOGUE, V2Catalogue.CATALOGUE)
          .flatMap(known -> Stream.concat(known.all().stream(), known.own().stream()))
          .map(Operation::action)
          .collect(Collectors.toUnmodifiableSet());

  /** A dot stands between a group and a method; in Java parentheses as well, as in a call. */
  private static final Pattern ACTION =
      Pattern.compile(
          "(?<![\\w./])("
              + ACTIONS.stream()
                  .filter(action -> action.contains("."))
                  .map(action -> action.substring(0, action.indexOf('.')))
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining("|"))
              + ")\\.([a-zA-Z]+)\\b(?![(.])");

  private static final Pattern REQUEST =
      Pattern.compile(
          "(?s)new DeliveryOptions\\(\\)(?:(?!;|new DeliveryOptions).)*\"action\"[^;]*");
  private static final Pattern TIMEOUT =
      Pattern.compile("addHeader\\(\"timeout\", (?:\"(\\d+)\"|Long\\.toString\\((\\w+)\\))\\)");
  private static final Pattern SEND_TIMEOUT =
      Pattern.compile("setSendTimeout\\((?:([\\d_]+)|(\\w+) \\+ (?:1_000|MARGIN_MILLIS))\\)");

  private static final Path INTERNAL =
      Path.of("src", "main", "java", "io", "github", "portonevertx", "internal");

  /** The pages, the examples and the public Javadoc. */
  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    Document.all().map(Document::file).forEach(documents::add);
    try (Stream<Path> examples = Files.walk(Path.of("examples"));
        Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      Stream.concat(examples, sources)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(INTERNAL))
          .forEach(documents::add);
    }
    return documents;
  }

  @Test
  void everyActionThatIsNamedExists() throws IOException {
    Set<String> wrong = new TreeSet<>();
    int found = 0;
    for (Path document : documents()) {
      for (MatchResult action : ACTION.matcher(Files.readString(document)).results().toList()) {
        found++;
        if (!ACTIONS.contains(action.group())) {
          wrong.add(document + ": " + action.group());
        }
      }
    }

    assertEquals(Set.of(), wrong);
    assertTrue(found > 2 * ACTIONS.size(), "found only " + found);
  }

  @Test
  void everyRequestHasATimeoutAndALongerSendTimeout() throws IOException {
    int found = 0;
    for (Path document : documents()) {
      String text = Files.readString(document).replace("\n * ", "\n");
      for (MatchResult request : REQUEST.matcher(text).results().toList()) {
        found++;
        String where = document + ": " + request.group();
        MatchResult timeout = only(TIMEOUT, request.group(), where);
        MatchResult sendTimeout = only(SEND_TIMEOUT, request.group(), where);
        if (timeout.group(1) == null) {
          assertEquals(timeout.group(2), sendTimeout.group(2), where);
        } else {
          long limit = Long.parseLong(sendTimeout.group(1).replace("_", ""));
          assertTrue(Long.parseLong(timeout.group(1)) < limit, where);
        }
      }
    }
    assertTrue(found >= 9, "found only " + found);
  }

  private static MatchResult only(Pattern pattern, String text, String where) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    assertEquals(1, found.size(), pattern + " in " + where);
    return found.get(0);
  }

  @Test
  void everySweepIsStarted() {
    boolean found = false;
    for (Document document : Document.all().toList()) {
      for (String code : document.code("java")) {
        if (code.contains("new Sweep(")) {
          found = true;
          assertTrue(code.contains(".start()") || code.contains("sweep::start"), code);
        }
      }
    }
    assertTrue(found, "no snippet has a sweep");
  }
}
