package io.github.portonevertx.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One table of results: a title, what its columns mean, and rows of text. */
final class Table {
  private final String title;
  private final String explanation;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Table(String title, String explanation, String first, String[] more) {
    this(
        title,
        explanation,
        Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new));
  }

  Table(String title, String explanation, String... head) {
    this.title = title;
    this.explanation = explanation;
    this.head = List.of(head);
  }

  void row(Object... cells) {
    rows.add(List.of(cells).stream().map(String::valueOf).toList());
  }

  /** Adds a paragraph below the table. */
  void note(String text) {
    notes.add(text);
  }

  String markdown() {
    StringBuilder text = new StringBuilder("## " + title + "\n\n" + explanation + "\n\n");
    line(text, head);
    text.append("|---").append("|--:".repeat(head.size() - 1)).append("|\n");
    rows.forEach(row -> line(text, row));
    notes.forEach(note -> text.append('\n').append(note).append('\n'));
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
