package io.github.portonevertx.codegen;

import java.util.List;

/**
 * An object: a record of an answer, or a value inside a request.
 *
 * @param name the name of the class
 * @param area the package
 * @param doc the description, one sentence or more
 * @param contract the interface that is written by hand; empty for none
 * @param fields the fields, in PortOne's order
 * @param statuses the statuses of an object with stages; empty for others
 */
record Shape(
    String name,
    String area,
    String doc,
    String contract,
    List<Field> fields,
    List<String> statuses) {

  /** Reads an entry {@code record}, {@code stages}, {@code value} or {@code body}. */
  static Shape of(FactFile.Entry entry) {
    List<String> head = entry.head();
    return new Shape(
        head.get(1),
        head.size() > 2 ? head.get(2) : "",
        entry.one("."),
        entry.one(">"),
        entry.unmarked().stream().map(Field::of).toList(),
        head.size() > 3 ? head.subList(3, head.size()) : List.of());
  }

  /** Returns the field with a name. */
  Field field(String wanted) {
    return fields.stream()
        .filter(field -> field.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no field " + wanted));
  }
}
