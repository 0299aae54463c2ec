package io.github.portonevertx.codegen;

import java.util.List;

/**
 * A field of an answer, or a parameter of a request.
 *
 * @param name PortOne's name
 * @param type the name of the type of one value
 * @param isList whether it holds a list of such values
 * @param needed whether it is required
 * @param statuses the statuses in which an answer may have it; empty for all
 * @param traits further properties
 */
record Field(
    String name,
    String type,
    boolean isList,
    boolean needed,
    List<String> statuses,
    List<String> traits) {

  /** Reads a line such as {@code paidAt time! @PAID,CANCELLED}. */
  static Field of(String line) {
    String[] parts = line.split(" ", -1);
    String type = parts[1];
    boolean needed = type.endsWith("!");
    type = needed ? type.substring(0, type.length() - 1) : type;
    boolean isList = type.endsWith("[]");
    type = isList ? type.substring(0, type.length() - 2) : type;
    List<String> rest = List.of(parts).subList(2, parts.length);
    List<String> statuses =
        rest.stream()
            .filter(part -> part.startsWith("@"))
            .flatMap(part -> List.of(part.substring(1).split(",", -1)).stream())
            .toList();
    return new Field(
        parts[0],
        type,
        isList,
        needed,
        statuses,
        rest.stream().filter(part -> !part.startsWith("@")).toList());
  }

  /** Returns the greatest number, or 0 when there is no limit. */
  long limit() {
    int at = traits.indexOf("to");
    return at < 0 ? 0 : Long.parseLong(traits.get(at + 1));
  }

  /** Returns whether the field is the id of a store, which no builder sets. */
  boolean isStore() {
    return type.equals("store");
  }

  /** Returns whether a builder has a method for the field. */
  boolean isSettable() {
    return !isStore() && !traits.contains("hidden");
  }

  /** Returns whether the value is a number, a truth value or a text of any form. */
  boolean isScalar() {
    return !isList && List.of("text", "money", "int", "long", "flag", "store").contains(type);
  }
}
