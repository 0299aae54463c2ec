package io.github.portonevertx.codegen;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Different things that are told apart by their field {@code type}.
 *
 * @param name the name of the interface
 * @param area the package
 * @param doc the description
 * @param cases the record of each word
 */
record Union(String name, String area, String doc, Map<String, String> cases) {
  /** Reads an entry {@code union}. */
  static Union of(FactFile.Entry entry) {
    Map<String, String> cases = new LinkedHashMap<>();
    for (String line : entry.marked("|")) {
      String[] parts = line.split(" ", -1);
      cases.put(parts[0], parts[1]);
    }
    return new Union(entry.head().get(1), entry.head().get(2), entry.one("."), cases);
  }
}
