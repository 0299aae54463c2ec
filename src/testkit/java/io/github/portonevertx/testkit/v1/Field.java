package io.github.portonevertx.testkit.v1;

import java.util.Map;

/**
 * A field of a request as PortOne's specification describes it.
 *
 * @param name the name on the wire, without brackets
 * @param kind what it holds
 * @param fields what an object holds, by name; empty for anything else
 */
record Field(String name, Kind kind, Map<String, Field> fields) {

  /** What a field holds. */
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
