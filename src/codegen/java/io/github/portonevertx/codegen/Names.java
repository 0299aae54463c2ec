package io.github.portonevertx.codegen;

import java.util.Locale;

/** Conversions of names. */
final class Names {
  static final String V2 = "io.github.portonevertx.v2";
  static final String INTERNAL = "io.github.portonevertx.internal";

  private Names() {}

  /** Returns the name with its first letter in upper case. */
  static String upper(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns the name with its first letter in lower case. */
  static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns the name as that of a constant: {@code CUSTOMER_INPUT} for {@code CustomerInput}. */
  static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** Returns the package of an area. */
  static String inPackage(String area) {
    return V2 + "." + area;
  }

  /** Returns a text as a literal of Java. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
