package io.github.portonevertx.readme;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The documented list of stages in the package is the list of stages that run. Run with {@code
 * -Dreadme.update=true} to write it instead of comparing it.
 */
class PipelinePictureTest {
  private static final Path FILE =
      Path.of("src/main/java/io/github/portonevertx/internal/pipeline/package-info.java");
  private static final Pattern LIST = Pattern.compile("(?s) \\* <ol>\n.*? \\* </ol>\n");

  /** Returns a text without its line breaks, which are the formatter's. */
  private static String words(String text) {
    return text.replaceAll("\\s+\\*?\\s*", " ");
  }

  @Test
  void theStagesOfThePackageAreListedInTheirOrder() throws Exception {
    String list =
        Pipeline.stages().entrySet().stream()
            .map(stage -> " *   <li>%s: %s\n".formatted(stage.getKey(), stage.getValue()))
            .collect(joining("", " * <ol>\n", " * </ol>\n"));
    String source = Files.readString(FILE);
    String renewed = LIST.matcher(source).replaceFirst(Matcher.quoteReplacement(list));
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(FILE, renewed);
      return;
    }
    assertEquals(words(renewed), words(source));
  }
}
