package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles applications with a {@code module-info} against the library, with and without optional
 * modules.
 */
class ModularApplicationTest {
  private static final String CLIENT =
      """
      package app;

      import io.github.portonevertx.v1.PortOneV1Client;
      import io.github.portonevertx.v1.payments.Payment;
      import io.vertx.core.Future;
      import io.vertx.core.Vertx;

      public final class App {
        private App() {}

        static Future<Payment> payment(Vertx vertx, String impUid) {
          return PortOneV1Client.proxy(vertx, "portone.v1").payments().get(impUid);
        }
      }
      """;

  private static final String RECEIVER =
      """
      package app;

      import io.github.portonevertx.v1.webhook.PaymentEvents;
      import io.github.portonevertx.v1.webhook.AllowedSenders;
      import io.github.portonevertx.v1.webhook.WebhookReceiver;
      import io.vertx.ext.web.Router;

      public final class App {
        private App() {}

        static void route(Router router, PaymentEvents events) {
          router.post("/webhook").handler(new WebhookReceiver(events, AllowedSenders.PORTONE));
        }
      }
      """;

  private static final String BOOKS =
      """
      package app;

      import io.github.portonevertx.events.Inbox;
      import io.github.portonevertx.sql.SqlInbox;
      import io.vertx.core.Vertx;
      import io.vertx.sqlclient.Pool;
      import io.vertx.sqlclient.SqlConnection;

      public final class App {
        private App() {}

        static Inbox<SqlConnection> inbox(Vertx vertx, Pool pool) {
          return new SqlInbox(vertx, pool);
        }
      }
      """;

  /** An application's own record, for which no optional module is needed. */
  private static final String OWN_BOOKS =
      """
      package app;

      import io.github.portonevertx.events.Inbox;
      import io.vertx.core.Future;

      public final class App {
        private App() {}

        static Future<Inbox.Entry> recorded(Inbox<String> inbox, String paymentId) {
          return inbox.read("v2", paymentId);
        }
      }
      """;

  private static final String METERS =
      """
      package app;

      import io.github.portonevertx.micrometer.PortOneMeters;
      import io.github.portonevertx.v2.PortOneV2Options;
      import io.micrometer.core.instrument.MeterRegistry;

      public final class App {
        private App() {}

        static PortOneV2Options options(MeterRegistry registry) {
          return new PortOneV2Options().setMetrics(new PortOneMeters(registry));
        }
      }
      """;

  /** An application with a metrics library of its own, for which Micrometer is not needed. */
  private static final String OWN_METRICS =
      """
      package app;

      import io.github.portonevertx.metrics.PortOneMetrics;
      import io.github.portonevertx.v1.PortOneV1Options;

      public final class App {
        private App() {}

        static PortOneV1Options options(PortOneMetrics metrics) {
          return new PortOneV1Options().setMetrics(metrics);
        }
      }
      """;

  private final Path directory;

  ModularApplicationTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** Compiles a module {@code app} and returns the messages of the compiler. */
  private List<String> compile(String requirements, String source, Predicate<String> isOnPath)
      throws IOException {
    Path module =
        Files.writeString(
            directory.resolve("module-info.java"), "module app { " + requirements + " }");
    Path app = Files.writeString(directory.resolve("App.java"), source);
    String modulePath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> isLibraryOrDependency(Path.of(entry)))
            .filter(entry -> isOnPath.test(String.valueOf(Path.of(entry).getFileName())))
            .collect(Collectors.joining(File.pathSeparator));
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
      compiler
          .getTask(
              null,
              files,
              said,
              List.of("--module-path", modulePath, "-d", directory.toString(), "-proc:none"),
              null,
              files.getJavaFileObjects(module, app))
          .call();
    }
    return said.getDiagnostics().stream()
        .filter(line -> line.getKind() == Diagnostic.Kind.ERROR)
        .map(line -> line.getMessage(Locale.ROOT))
        .toList();
  }

  /**
   * Returns the main classes and the jars, without the tests and the testkit, which are not
   * modules.
   */
  private static boolean isLibraryOrDependency(Path entry) {
    return entry.toString().endsWith(".jar")
        ? !entry.toString().endsWith("-tests.jar")
        : Files.exists(entry.resolve("module-info.class"));
  }

  @Test
  void withoutOptionalModules() throws IOException {
    for (String source : List.of(CLIENT, OWN_BOOKS, OWN_METRICS)) {
      assertEquals(
          List.of(),
          compile(
              "requires io.github.portonevertx;",
              source,
              jar ->
                  !jar.matches("(vertx-(web|sql-client|micrometer-metrics)|micrometer-.*)-\\d.*")));
    }
  }

  @Test
  void withVertxWeb() throws IOException {
    assertEquals(
        List.of(),
        compile("requires io.github.portonevertx; requires io.vertx.web;", RECEIVER, jar -> true));
  }

  @Test
  void receiversNeedVertxWeb() throws IOException {
    List<String> errors = compile("requires io.github.portonevertx;", RECEIVER, jar -> true);

    assertTrue(errors.toString().contains("io.vertx.ext.web"), errors::toString);
  }

  @Test
  void withVertxSqlClient() throws IOException {
    assertEquals(
        List.of(),
        compile(
            "requires io.github.portonevertx; requires io.vertx.sql.client;",
            BOOKS,
            jar -> !jar.matches("vertx-web-\\d.*")));
  }

  @Test
  void inboxNeedsVertxSqlClient() throws IOException {
    List<String> errors = compile("requires io.github.portonevertx;", BOOKS, jar -> true);

    assertTrue(errors.toString().contains("io.vertx.sqlclient"), errors::toString);
  }

  @Test
  void withMicrometer() throws IOException {
    assertEquals(
        List.of(),
        compile(
            "requires io.github.portonevertx; requires micrometer.core;",
            METERS,
            jar -> !jar.matches("vertx-(web|micrometer-metrics)-\\d.*")));
  }

  @Test
  void metersNeedMicrometer() throws IOException {
    List<String> errors = compile("requires io.github.portonevertx;", METERS, jar -> true);

    assertTrue(errors.toString().contains("io.micrometer.core"), errors::toString);
  }

  @Test
  void nullnessAnnotationsComeWithTheLibrary() throws IOException {
    assertEquals(
        List.of(),
        compile(
            "requires io.github.portonevertx;",
            CLIENT.replace(
                "public final class", "@org.jspecify.annotations.NullMarked final class"),
            jar -> true));
  }
}
