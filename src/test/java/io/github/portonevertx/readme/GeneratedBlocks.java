package io.github.portonevertx.readme;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The content between {@code <!-- kind: name -->} and {@code <!-- end -->} of a page.
 *
 * <ul>
 *   <li>{@code table: options}: a table of {@link DocTables}
 *   <li>{@code region: examples/Embedded.java#create,embedded}: the part of a compiled source
 *       between {@code // [create]} and {@code // [/create]}, and so on; also one of Kotlin
 *   <li>{@code output: Quickstart}: the output of an example with a method {@code simulated}
 * </ul>
 */
final class GeneratedBlocks {
  static final Pattern BLOCK =
      Pattern.compile("(?s)(<!-- (table|region|output): (\\S+) -->\n)(.*?)(<!-- end -->)");

  private GeneratedBlocks() {}

  /** Returns the text with current blocks. */
  static String renew(String page, Map<String, String> tables) throws Exception {
    StringBuilder renewed = new StringBuilder();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      String name = block.group(3);
      String text =
          switch (block.group(2)) {
            case "table" -> tables.get(name);
            case "region" -> regions(name);
            default -> "```\n" + output(name) + "```\n";
          };
      assertNotNull(text, "no such table: " + name);
      block.appendReplacement(
          renewed, Matcher.quoteReplacement(block.group(1) + text + block.group(5)));
    }
    return block.appendTail(renewed).toString();
  }

  private static String regions(String reference) throws IOException {
    String[] parts = reference.split("#", 2);
    assertTrue(
        parts[0].matches(
            "((examples|src/it|src/test/(java|vertx50/java))/.+\\.java|src/recipes/main/.+\\.(java|kt))"),
        "not compiled: " + parts[0]);
    String language = parts[0].endsWith(".kt") ? "kotlin" : "java";
    String source = Files.readString(Path.of(parts[0]));
    return Stream.of(parts[1].split(",", -1))
        .map(name -> region(source, name))
        .collect(joining("\n\n", "```" + language + "\n", "\n```\n"));
  }

  private static String region(String source, String name) {
    int from = source.indexOf("// [" + name + "]\n");
    int to = source.indexOf("// [/" + name + "]");
    assertTrue(from >= 0 && to > from, "no region " + name);
    return source.substring(source.indexOf('\n', from) + 1, to).stripIndent().strip();
  }

  /** The examples are in no package, so classes in a package cannot refer to them. */
  private static String output(String name) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Vertx vertx = Vertx.vertx();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Class<?> example = Class.forName(name);
      Constructor<?> made = example.getDeclaredConstructor(Vertx.class, PrintStream.class);
      made.setAccessible(true);
      Method simulated = example.getDeclaredMethod("simulated");
      simulated.setAccessible(true);
      ((Future<?>) simulated.invoke(made.newInstance(vertx, out))).await(60, TimeUnit.SECONDS);
    } finally {
      vertx.close().await();
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
