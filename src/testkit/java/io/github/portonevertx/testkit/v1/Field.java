package io.github.portonevertx.testkit.v1;

import java.util.Map;

/**
 * A field of a request as PortOne's specification describes it.
 *
 * @param name the name on the wire, without brackets
 * @param kind the type of its value
 * @param fields the fields of an object, by name; empty for other types
 */
record Field(String name, Kind kind, Map<String, Field> fields) {

  /** The type of a field. */
  enum Kind {
    /** A text. */
    TEXT,
    /** A number, decimals allowed. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A list of texts. */
    TEXTS,
    /** An object. */
    OBJECT,
    /** A list of objects. */
    OBJECTS
  }
}
