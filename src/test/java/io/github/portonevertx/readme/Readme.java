package io.github.portonevertx.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A README and its contents. */
enum Readme {
  ENGLISH("README.md", "readme-en.properties", false),
  KOREAN("README.ko.md", "readme-ko.properties", true);

  private static final Pattern HEADING = Pattern.compile("(?m)^(#+) ");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)]+)\\)");
  private static final Pattern ANCHOR = Pattern.compile("]\\(#([^)]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern PROFILE = Pattern.compile("-P([\\w-]+)");

  final Path file;
  private final String words;
  private final boolean purposesAreTranslated;

  Readme(String file, String words, boolean purposesAreTranslated) {
    this.file = Path.of(file);
    this.words = words;
    this.purposesAreTranslated = purposesAreTranslated;
  }

  Words words() {
    return new Words(words);
  }

  ReadmeTables tables(Words of) {
    return new ReadmeTables(of, purposesAreTranslated);
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  /** Returns the heading marks, such as {@code ##}, without the text. */
  List<String> headings() throws IOException {
    // A comment of a shell is not a heading.
    return found(HEADING, FENCE.matcher(text()).replaceAll(""));
  }

  /** Returns the names of generated blocks, such as {@code table options}. */
  List<String> blocks() throws IOException {
    return GeneratedBlocks.BLOCK
        .matcher(text())
        .results()
        .map(block -> block.group(2) + " " + block.group(3))
        .toList();
  }

  /** Returns the code blocks in one language. */
  List<String> code(String language) throws IOException {
    return FENCE
        .matcher(text())
        .results()
        .filter(fence -> fence.group(1).equals(language))
        .map(fence -> fence.group(2))
        .toList();
  }

  /** Returns the linked files by the names of their English versions, without the other README. */
  List<String> linksInEnglish() throws IOException {
    return links().stream().map(link -> link.replace(".ko.md", ".md")).toList();
  }

  /** Returns the linked files, without the other README. */
  List<String> links() throws IOException {
    return found(LINK, text()).stream().filter(link -> !link.startsWith("README")).toList();
  }

  /** Returns the linked headings in the form of GitHub. */
  List<String> anchors() throws IOException {
    return found(ANCHOR, text());
  }

  List<String> testClasses() throws IOException {
    return found(TEST, text());
  }

  List<String> profiles() throws IOException {
    return found(PROFILE, text());
  }

  /** Returns the lines that are neither generated nor code. */
  List<String> proseLines() throws IOException {
    String prose =
        FENCE.matcher(GeneratedBlocks.BLOCK.matcher(text()).replaceAll("")).replaceAll("");
    return prose.lines().toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(match -> match.group(1)).toList();
  }
}
