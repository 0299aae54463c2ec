package io.github.portonevertx.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a file of facts. An entry begins with a line that is not indented; the indented
 * lines after it belong to it. Lines that begin with {@code #} are comments.
 */
final class FactFile {
  /**
   * One entry.
   *
   * @param head the first line, split at spaces
   * @param lines the indented lines, without their indentation
   */
  record Entry(List<String> head, List<String> lines) {
    /** Returns the rest of the lines that begin with a mark, such as {@code "."}. */
    List<String> marked(String mark) {
      return lines.stream()
          .filter(line -> line.startsWith(mark + " "))
          .map(line -> line.substring(mark.length() + 1))
          .toList();
    }

    /** Returns the rest of the only line that begins with a mark, or an empty text. */
    String one(String mark) {
      return String.join(" ", marked(mark));
    }

    /** Returns the lines without a mark. */
    List<String> unmarked() {
      return lines.stream().filter(line -> Character.isLetter(line.charAt(0))).toList();
    }
  }

  private FactFile() {}

  /** Returns the entries of a file, in its order. */
  static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        entries.get(entries.size() - 1).lines().add(line.strip());
      } else {
        entries.add(new Entry(List.of(line.split(" ", -1)), new ArrayList<>()));
      }
    }
    return entries;
  }
}
