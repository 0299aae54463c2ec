package io.github.portonevertx.publicapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.sql.SqlInbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** The snippets in the Javadoc of the library and the testkit, and on its first page, compile. */
class JavadocSnippetsTest {
  private static final String BASE = "io.github.portonevertx";
  private static final Path OVERVIEW = Path.of("src", "javadoc", "overview.html");
  private static final Path TESTKIT = Path.of("src", "testkit", "java");
  private static final Pattern SNIPPET = Pattern.compile("(?s)<pre>\\{@code\n(.*?)}</pre>");

  /** The two snippets that are not Java: a failure of the event bus, and statements of SQL. */
  private static final String FAILURE = "payments.cancel: …";

  private static final String SQL = "create table ";

  /** A snippet in the file of a package. */
  private record Snippet(Path file, String packageName, String code) {
    private boolean isV2() {
      return packageName.contains(".v2") || code.matches("(?s).*(PortOneV2|portone\\.v2).*");
    }

    /** Returns a compilation unit with the snippet in its place. */
    String unit(String name) {
      String api = isV2() ? "v2" : "v1";
      List<String> lines = new ArrayList<>();
      lines.add("package " + packageName + ";");
      imports(api).forEach(imported -> lines.add("import " + imported + ";"));
      lines.add("@SuppressWarnings(\"all\")");
      lines.add(
          "abstract class %s extends %s.publicapi.SnippetScope.%s {"
              .formatted(name, BASE, isV2() ? "V2" : "V1"));
      String text = code.strip();
      if (text.startsWith("@")) {
        lines.add(text);
      } else {
        lines.add("void snippet() throws Exception {");
        lines.add(
            text.matches("(?s).*[;}](\\s*//[^\n]*)?") ? text : "Object result = " + text + ";");
        lines.add("}");
      }
      lines.add("}");
      return String.join("\n", lines);
    }

    private static List<String> imports(String api) {
      List<String> areas =
          api.equals("v1")
              ? List.of("v1.payments", "v1.billing", "v1.webhook", "v1.vbanks")
              : List.of("v2.payments", "v2.webhook", "v2.common");
      return Stream.concat(
              Stream.concat(
                      Stream.of(BASE, BASE + "." + api), areas.stream().map(a -> BASE + "." + a))
                  .map(name -> name + ".*"),
              Stream.of(
                  BASE + ".micrometer.*",
                  BASE + ".testkit.*",
                  BASE + ".testkit." + api + ".*",
                  BASE + ".testkit." + api + ".junit5.*",
                  "io.vertx.core.Future",
                  "io.vertx.core.Vertx",
                  "io.vertx.core.eventbus.DeliveryOptions",
                  "io.vertx.core.json.JsonObject",
                  "io.vertx.ext.healthchecks.Status",
                  "java.math.BigDecimal",
                  "java.time.Duration",
                  "java.util.List",
                  "org.junit.jupiter.api.Test",
                  "org.junit.jupiter.api.extension.ExtendWith",
                  "static org.junit.jupiter.api.Assertions.*"))
          .toList();
    }
  }

  private static List<Snippet> snippets() throws IOException {
    List<Path> files = new ArrayList<>(PublicSources.files());
    files.add(OVERVIEW);
    try (Stream<Path> testkit = Files.walk(TESTKIT)) {
      testkit.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
    }
    List<Snippet> found = new ArrayList<>();
    for (Path file : files) {
      found.addAll(in(file, Files.readString(file)));
    }
    return found;
  }

  private static List<Snippet> in(Path file, String source) {
    String packageName =
        source.contains("\npackage ") || source.startsWith("package ")
            ? source.replaceAll("(?s).*?(?:^|\n)package ([\\w.]+);.*", "$1")
            : "app";
    return SNIPPET
        .matcher(source.replaceAll("(?m)^ *\\* ?", ""))
        .results()
        .map(match -> new Snippet(file, packageName, match.group(1)))
        .toList();
  }

  @Test
  void snippetsCompile(@TempDir Path classes) throws IOException {
    List<Snippet> java =
        snippets().stream()
            .filter(snippet -> !snippet.code().startsWith(FAILURE))
            .filter(snippet -> !snippet.code().startsWith(SQL))
            .toList();

    assertTrue(java.size() >= 40, "found only " + java.size());
    assertEquals(List.of(), errors(java, classes));
  }

  @Test
  void statementsAreThoseOfTheInbox() throws IOException {
    List<String> sql =
        snippets().stream().map(Snippet::code).filter(code -> code.startsWith(SQL)).toList();

    assertEquals(List.of(SqlInbox.DDL), sql);
  }

  @Test
  void wrongSnippetIsFound(@TempDir Path classes) throws IOException {
    String source =
        """
        package io.github.portonevertx.v2;
        /**
         * A client.
         *
         * <pre>{@code
         * client.payments().find("payment-0001")
         * }</pre>
         */
        """;

    List<String> errors = errors(in(Path.of("Client.java"), source), classes);

    assertEquals(1, errors.size(), errors::toString);
    assertTrue(errors.get(0).contains("find"), errors::toString);
  }

  private static List<String> errors(List<Snippet> snippets, Path classes) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    for (int i = 0; i < snippets.size(); i++) {
      units.add(new Unit("Snippet" + i, snippets.get(i)));
    }
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-implicit:none",
              "-Xlint:none",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString());
      compiler.getTask(null, files, found, options, null, units).call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getSource().getName() + ": " + diagnostic.getMessage(null))
        .toList();
  }

  /** A compilation unit with a snippet. */
  private static final class Unit extends SimpleJavaFileObject {
    private final Snippet snippet;
    private final String text;

    Unit(String name, Snippet snippet) {
      super(
          URI.create("memory:///" + snippet.packageName().replace('.', '/') + "/" + name + ".java"),
          Kind.SOURCE);
      this.snippet = snippet;
      this.text = snippet.unit(name);
    }

    @Override
    public String getName() {
      return snippet.file().toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
