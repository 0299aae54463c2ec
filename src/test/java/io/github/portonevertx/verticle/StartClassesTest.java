package io.github.portonevertx.verticle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the start does not load, in a JVM of its own: each of these took a considerable part of the
 * time until a verticle was deployed.
 */
class StartClassesTest {
  private static final String DEPLOYED = "both verticles are deployed";

  private static List<String> loaded = List.of();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout:none",
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program did not exit within 30 s");
    int end = printed.indexOf(DEPLOYED);
    assertTrue(end >= 0, printed);
    loaded = printed.substring(0, end).lines().map(line -> line.split(" ", 2)[0]).toList();
  }

  @Test
  void theLogHasWhatIsLoaded() {
    assertTrue(loaded.contains(PortOneV1Verticle.class.getName()));
    assertTrue(loaded.contains("io.github.portonevertx.internal.pipeline.HttpPipeline"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // equals and hashCode of records
        "java.lang.runtime.ObjectMethods",
        // JSON beyond the class of the mapper itself, which a worker creates
        "com.fasterxml.jackson.databind.json.JsonMapper",
        // keyed hashes; only the nodes of a cluster compare one
        "javax.crypto.Mac",
        // loggers, before there is a line
        "jdk.internal.logger.LoggerFinderLoader"
      })
  void isNotLoadedBeforeTheDeploymentCompletes(String name) {
    assertEquals(List.of(), loaded.stream().filter(name::equals).toList());
  }

  @Test
  void noClassOfTheLibraryConcatenatesTextsWithGeneratedCode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target", "classes"))) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(StartClassesTest::namesStringConcatFactory)
              .toList();
      assertEquals(List.of(), found);
    }
  }

  private static boolean namesStringConcatFactory(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains("java/lang/invoke/StringConcatFactory");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program: both verticles, with a server that never answers and a worker that is busy. */
  static final class Start {
    private Start() {}

    public static void main(String[] args) throws IOException {
      ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(1));
      // Jackson is prepared by a worker; here it would be loaded before or after the deployment.
      CountDownLatch end = new CountDownLatch(1);
      vertx.executeBlocking(() -> end.await(1, TimeUnit.MINUTES));
      vertx
          .deployVerticle(
              new PortOneV1Verticle(
                  new PortOneV1Options().setBaseUrl(url).setApiKey("k").setApiSecret("s")))
          .await();
      vertx
          .deployVerticle(
              new PortOneV2Verticle(new PortOneV2Options().setBaseUrl(url).setApiSecret("s")))
          .await();
      System.out.println(DEPLOYED);
      System.out.flush();
      Runtime.getRuntime().halt(0);
    }
  }
}
