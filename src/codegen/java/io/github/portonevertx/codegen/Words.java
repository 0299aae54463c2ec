package io.github.portonevertx.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of words.
 *
 * @param name the name of the class
 * @param area the package
 * @param doc the description
 * @param contract the interface that is written by hand; empty for none
 * @param mode {@code answer}, {@code request} or {@code growing}
 * @param words the words, in PortOne's order
 * @param docs the descriptions of some words
 */
record Words(
    String name,
    String area,
    String doc,
    String contract,
    String mode,
    List<String> words,
    Map<String, String> docs) {

  /** The size from which a set is not checked in requests. */
  private static final int LARGE = 40;

  /** Reads an entry {@code words}. */
  static Words of(FactFile.Entry entry) {
    List<String> words = new ArrayList<>();
    entry.unmarked().forEach(line -> words.addAll(List.of(line.split(" ", -1))));
    Map<String, String> docs = new LinkedHashMap<>();
    for (String line : entry.marked("=")) {
      docs.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }
    return new Words(
        entry.head().get(1),
        entry.head().get(2),
        entry.one("."),
        entry.one(">"),
        entry.head().get(3),
        words,
        docs);
  }

  /** Returns whether only requests have the words, so that the set is closed. */
  boolean isEnum() {
    return mode.equals("request");
  }

  /** Returns whether the words of a request are checked before it is sent. */
  boolean isChecked() {
    return !mode.equals("growing") && words.size() <= LARGE;
  }
}
