package io.github.portonevertx.codegen;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.util.TreeSet;

/** The text of a Java source file, to which lines are added. Mutable. */
final class JavaFile {
  private final String inPackage;
  private final String name;
  private final TreeSet<String> imports = new TreeSet<>();
  private final StringBuilder body = new StringBuilder();

  /** Creates an empty file of a class. */
  JavaFile(String inPackage, String name) {
    this.inPackage = inPackage;
    this.name = name;
  }

  /** Returns the name of the class. */
  String name() {
    return name;
  }

  /** Returns the path below the folder of the sources. */
  String path() {
    return inPackage.replace('.', '/') + '/' + name + ".java";
  }

  /** Imports a class and returns its simple name. */
  String use(String qualified) {
    int dot = qualified.lastIndexOf('.');
    if (!qualified.substring(0, dot).equals(inPackage)) {
      imports.add("import " + qualified + ";");
    }
    return qualified.substring(dot + 1);
  }

  /** Imports a static member and returns its simple name. */
  String useStatic(String qualified) {
    imports.add("import static " + qualified + ";");
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  /** Adds a line, in which each {@code %s} is replaced by one of the values. */
  JavaFile line(String text, Object... values) {
    int from = 0;
    for (Object value : values) {
      int at = text.indexOf("%s", from);
      body.append(text, from, at).append(value);
      from = at + 2;
    }
    body.append(text, from, text.length()).append('\n');
    return this;
  }

  /** Adds a comment for Javadoc, whose lines the formatter wraps. */
  JavaFile doc(String... lines) {
    body.append("/**\n");
    for (String line : lines) {
      body.append(" * ").append(line).append('\n');
    }
    body.append(" */\n");
    return this;
  }

  /** Makes this the description of a package, with the release that it is part of since. */
  JavaFile packageDoc(String text, String since) {
    doc(text, "", "@since " + since);
    return line("@NullMarked").line("package %s;", inPackage);
  }

  /** Returns the formatted text. */
  String text() {
    String text =
        name.equals("package-info")
            ? body + "\nimport org.jspecify.annotations.NullMarked;\n"
            : compilationUnit();
    try {
      return new Formatter().formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalStateException(path() + "\n" + text, e);
    }
  }

  private String compilationUnit() {
    return "package " + inPackage + ";\n\n" + String.join("\n", imports) + "\n\n" + body + "\n";
  }
}
