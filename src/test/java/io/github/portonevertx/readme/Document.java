package io.github.portonevertx.readme;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation in one language, or a document that has only one.
 *
 * @param page the path without the suffix of the language, such as {@code src/docs/wire}
 * @param language the language
 */
record Document(String page, Language language) {
  static final Path DOCS = Path.of("src", "docs");

  private static final List<String> ONLY_IN_ENGLISH = List.of("CONTRIBUTING", "SECURITY");

  private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.+)$");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern CODE_IN_LINE = Pattern.compile("`[^`\n]+`");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

  /**
   * A link to a file of the repository.
   *
   * @param file the linked file
   * @param anchor the heading in the form of GitHub, or an empty text
   */
  record Link(Path file, String anchor) {}

  /** Returns the pages that have two languages: the README and those in {@code src/docs}. */
  static List<String> pages() {
    try (Stream<Path> files = Files.list(DOCS)) {
      Stream<String> pages =
          files
              .map(file -> file.toString().replace('\\', '/'))
              .filter(file -> file.endsWith(".md"))
              .map(file -> file.replaceFirst("(\\.ko)?\\.md$", ""))
              .distinct()
              .sorted();
      return Stream.concat(Stream.of("README"), pages).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all pages in all languages. */
  static Stream<Document> all() {
    return Stream.of(Language.values()).flatMap(Document::in);
  }

  /** Returns all pages in a language. */
  static Stream<Document> in(Language language) {
    return pages().stream().map(page -> new Document(page, language));
  }

  /** Returns all pages, and the documents that have only one language. */
  static Stream<Document> withThoseInOneLanguage() {
    return Stream.concat(
        all(), ONLY_IN_ENGLISH.stream().map(page -> new Document(page, Language.ENGLISH)));
  }

  Path file() {
    return language.file(page);
  }

  String text() {
    return read(file());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the heading marks, such as {@code ##}, without the text. */
  List<String> headings() {
    return found(HEADING, withoutCode(text()));
  }

  /** Returns the headings of a document as GitHub's anchors, the first of each name. */
  static List<String> anchors(Path file) {
    return HEADING
        .matcher(withoutCode(read(file)))
        .results()
        .map(heading -> heading.group(2).toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\p{L}\\p{N}\\p{Pc} -]", "").replace(' ', '-'))
        .toList();
  }

  /** Returns the names of generated blocks, such as {@code table options}. */
  List<String> blocks() {
    return GeneratedBlocks.BLOCK
        .matcher(text())
        .results()
        .map(block -> block.group(2) + " " + block.group(3))
        .toList();
  }

  /** Returns the code blocks in one language. */
  List<String> code(String language) {
    return code(text(), language);
  }

  /** Returns the code blocks in one language that are not generated. */
  List<String> handWrittenCode(String language) {
    return code(GeneratedBlocks.BLOCK.matcher(text()).replaceAll(""), language);
  }

  private static List<String> code(String text, String language) {
    return FENCE
        .matcher(text)
        .results()
        .filter(fence -> fence.group(1).equals(language))
        .map(fence -> fence.group(2))
        .toList();
  }

  /** Returns the links within the repository, without the one to the other language. */
  List<Link> links() {
    return found(LINK, withoutCode(CODE_IN_LINE.matcher(text()).replaceAll("code"))).stream()
        .map(this::link)
        .filter(link -> !isTwin(link.file()))
        .toList();
  }

  private Link link(String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? file() : file().resolveSibling(parts[0]).normalize();
    return new Link(file, parts.length > 1 ? parts[1] : "");
  }

  private boolean isTwin(Path linked) {
    return !linked.equals(file())
        && Stream.of(Language.values()).anyMatch(other -> linked.equals(other.file(page)));
  }

  /** Returns the links in a form that is the same in every language. */
  List<String> neutralLinks() {
    return links().stream()
        .map(
            link ->
                link.file().toString().replace(".ko.md", ".md")
                    + (link.anchor().isEmpty()
                        ? ""
                        : " heading " + anchors(link.file()).indexOf(link.anchor())))
        .sorted()
        .toList();
  }

  boolean linksToTheOtherLanguage() {
    return found(LINK, text()).stream().map(this::link).map(Link::file).anyMatch(this::isTwin);
  }

  List<String> testClasses() {
    return found(TEST, text());
  }

  /** Returns the lines that are neither generated, code nor a table. */
  List<String> proseLines() {
    String prose = withoutCode(GeneratedBlocks.BLOCK.matcher(text()).replaceAll(""));
    return prose.lines().filter(line -> !line.startsWith("|")).toList();
  }

  /** Returns the text without code blocks, in which a comment of a shell is no heading. */
  private static String withoutCode(String text) {
    return FENCE.matcher(text).replaceAll("");
  }

  List<String> found(Pattern pattern) {
    return found(pattern, text());
  }

  private static List<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(match -> match.group(1)).toList();
  }

  @Override
  public String toString() {
    return Stream.of(file().toString().split("\\\\", -1)).collect(joining("/"));
  }
}
