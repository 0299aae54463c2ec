package io.github.portonevertx.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that is known about the API.
 *
 * @param operations those of PortOne, in the order of the documentation
 * @param own those that the library answers itself
 * @param records the objects of answers, by name
 * @param unions the unions of answers, by name
 * @param values the objects of requests, by name
 * @param words the sets of words, by name
 * @param phrases what a field holds, by its name or by {@code Type.name}
 * @param errors the error types
 * @param decimals the decimals of each currency
 */
record Facts(
    List<Op> operations,
    List<Op> own,
    Map<String, Shape> records,
    Map<String, Union> unions,
    Map<String, Shape> values,
    Map<String, Words> words,
    Map<String, String> phrases,
    List<ErrorWord> errors,
    Map<String, Integer> decimals) {

  /**
   * An error type of PortOne.
   *
   * @param word PortOne's word
   * @param status the HTTP status
   * @param kind the name of the kind of failure
   */
  record ErrorWord(String word, int status, String kind) {}

  /** Reads the files of a folder. */
  static Facts read(Path folder) throws IOException {
    Map<String, Shape> records = new LinkedHashMap<>();
    Map<String, Union> unions = new LinkedHashMap<>();
    for (FactFile.Entry entry : FactFile.read(folder.resolve("answers.txt"))) {
      if (entry.head().get(0).equals("union")) {
        unions.put(entry.head().get(1), Union.of(entry));
      } else {
        records.put(entry.head().get(1), Shape.of(entry));
      }
    }
    Map<String, Shape> values = new LinkedHashMap<>();
    Map<String, Shape> bodies = new LinkedHashMap<>();
    for (FactFile.Entry entry : FactFile.read(folder.resolve("requests.txt"))) {
      (entry.head().get(0).equals("value") ? values : bodies)
          .put(entry.head().get(1), Shape.of(entry));
    }
    Map<String, Words> words = new LinkedHashMap<>();
    for (FactFile.Entry entry : FactFile.read(folder.resolve("words.txt"))) {
      words.put(entry.head().get(1), Words.of(entry));
    }
    List<Op> operations = new ArrayList<>();
    List<Op> own = new ArrayList<>();
    for (FactFile.Entry entry : FactFile.read(folder.resolve("operations.txt"))) {
      Op op = Op.of(entry, bodies);
      (op.own() == null ? operations : own).add(op);
    }
    return new Facts(
        operations,
        own,
        records,
        unions,
        values,
        words,
        phrases(folder.resolve("fields.txt")),
        errors(folder.resolve("errors.txt")),
        decimals(folder.resolve("currencies.txt")));
  }

  private static Map<String, String> phrases(Path file) throws IOException {
    Map<String, String> phrases = new LinkedHashMap<>();
    for (FactFile.Entry entry : FactFile.read(file)) {
      String line = String.join(" ", entry.head());
      phrases.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
    }
    return phrases;
  }

  private static List<ErrorWord> errors(Path file) throws IOException {
    List<ErrorWord> errors = new ArrayList<>();
    for (FactFile.Entry entry : FactFile.read(file)) {
      List<String> parts = entry.head();
      errors.add(new ErrorWord(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2)));
    }
    return errors;
  }

  private static Map<String, Integer> decimals(Path file) throws IOException {
    Map<String, Integer> decimals = new LinkedHashMap<>();
    for (FactFile.Entry entry : FactFile.read(file)) {
      List<String> parts = entry.head();
      for (String currency : parts.subList(1, parts.size())) {
        decimals.put(currency, Integer.parseInt(parts.get(0)));
      }
    }
    return decimals;
  }

  /** Returns PortOne's operations and those of the library. */
  List<Op> allOperations() {
    return Stream.concat(operations.stream(), own.stream()).toList();
  }

  /** Returns what a field of a type holds. */
  String phrase(String type, String field) {
    String phrase = phrases.getOrDefault(type + "." + field, phrases.getOrDefault(field, ""));
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("fields.txt has no line for " + type + "." + field);
    }
    return phrase;
  }
}
