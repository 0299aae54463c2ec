package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Run with {@code -Dreadme.update=true} to write what is generated instead of comparing it. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)(<!-- (table|region): (\\S+) -->\n)(.*?)(<!-- end -->)");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

  @ParameterizedTest
  @EnumSource
  void generatedBlocksAreCurrent(ReadmeTables language) throws IOException {
    Path file = Path.of(language.file);
    String readme = Files.readString(file);
    Map<String, String> tables = language.all();
    StringBuilder expected = new StringBuilder();
    Matcher block = BLOCK.matcher(readme);
    while (block.find()) {
      String text =
          block.group(2).equals("table") ? tables.get(block.group(3)) : region(block.group(3));
      block.appendReplacement(
          expected, Matcher.quoteReplacement(block.group(1) + text + block.group(5)));
    }
    block.appendTail(expected);
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(file, expected);
      return;
    }
    assertEquals(expected.toString(), readme);
    tables.keySet().forEach(t -> assertTrue(readme.contains("<!-- table: " + t + " -->"), t));
    assertTrue(readme.contains("<!-- region: FirstProgram.java#first -->"));
  }

  @ParameterizedTest
  @EnumSource
  void commandsAndLinksAreThere(ReadmeTables language) throws IOException {
    String readme = Files.readString(Path.of(language.file));

    assertTrue(readme.contains("./mvnw -q -Pdemo\n"));
    assertTrue(readme.contains("./mvnw verify\n"));
    Matcher link = LINK.matcher(readme);
    while (link.find()) {
      assertTrue(Files.exists(Path.of(link.group(1))), link.group(1));
    }
  }

  /** A Java block with what stands between {@code // [name]} and {@code // [/name]}. */
  private static String region(String reference) throws IOException {
    String[] parts = reference.split("#", 2);
    String source = Files.readString(Path.of("examples", parts[0]));
    int from = source.indexOf("// [" + parts[1] + "]\n");
    int to = source.indexOf("// [/" + parts[1] + "]");
    assertTrue(from >= 0 && to > from, reference);
    String text = source.substring(source.indexOf('\n', from) + 1, to);
    return "```java\n" + text.stripIndent().strip() + "\n```\n";
  }
}
