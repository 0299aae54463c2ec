package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of the public API is documented: types, members, parameters and results.
 *
 * <p>The compact constructor of a record is exempt from naming its parameters, since the components
 * are documented at the record.
 */
class PublicDocsTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "main", "generated", "java"));
  private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile(" *public [A-Z]\\w* \\{");

  @Test
  void everyPublicMemberIsDocumented(@TempDir Path classes) throws IOException {
    List<JavaFileObject> exported = new ArrayList<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.endsWith("module-info.java"))
            .filter(file -> !file.toString().contains(File.separator + "internal"))
            .forEach(file -> exported.add(Source.of(folder, file)));
      }
    }

    assertEquals(List.of(), missing(classes, exported));
  }

  @Test
  void missingCommentIsFoundAndACompactConstructorIsExempt(@TempDir Path classes)
      throws IOException {
    String record =
        """
        /**
         * A point.
         *
         * @param x across
         */
        public record Point(int x) {
          /** Rejects a negative x. */
          public Point {
            if (x < 0) {
              throw new IllegalArgumentException();
            }
          }
          %s
        }
        """;

    assertEquals(List.of(), missing(classes, List.of(new Source("Point", record.formatted("")))));
    List<String> found =
        missing(
            classes,
            List.of(new Source("Point", record.formatted("public int twice() { return 2; }"))));
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).contains("no comment"), found::toString);
  }

  private static List<String> missing(Path classes, List<JavaFileObject> sources)
      throws IOException {
    assertFalse(sources.isEmpty());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-Xmaxwarns",
              "10000",
              "-Xdoclint:missing/protected",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString());
      compiler.getTask(null, files, found, options, null, sources).call();
    }
    List<String> lines = new ArrayList<>();
    Map<JavaFileObject, List<String>> texts = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
      JavaFileObject source = diagnostic.getSource();
      if (source == null || !String.valueOf(diagnostic.getCode()).startsWith("compiler")) {
        continue;
      }
      List<String> text = texts.computeIfAbsent(source, s -> content(s).lines().toList());
      String line = text.get((int) diagnostic.getLineNumber() - 1);
      if (!COMPACT_CONSTRUCTOR.matcher(line).matches()) {
        lines.add(
            source.getName()
                + ":"
                + diagnostic.getLineNumber()
                + ": "
                + diagnostic.getMessage(null));
      }
    }
    return lines;
  }

  private static String content(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A source file in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    static Source of(Path folder, Path file) {
      try {
        String name = folder.relativize(file).toString();
        return new Source(
            name.substring(0, name.length() - ".java".length()).replace('\\', '/'),
            Files.readString(file));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
