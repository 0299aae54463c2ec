package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * The library logs to SLF4J with the jar that the README names, bound to {@code java.util.logging}
 * in these tests.
 */
class LoggingTest {
  private static final String LOGGER = "io.github.portonevertx.credentials";
  private static final Pattern PATTERN_WITH_PARAMETERS =
      Pattern.compile("(?s)LOG\\.log\\((?:(?!;\\n).)*\\{\\d+\\}");

  @Test
  void recordOfTheLibraryIsARecordOfSlf4j() throws Exception {
    assertEquals(
        "org.slf4j.jdk.platform.logging.SLF4JPlatformLogger",
        System.getLogger(LOGGER).getClass().getName());
    assertEquals(
        "org.slf4j.jul.JDK14LoggerAdapter", LoggerFactory.getLogger(LOGGER).getClass().getName());

    LogRecord line = lineOfAVerticleWithoutPortOne();

    assertTrue(
        line.getMessage().startsWith("token request failed: api=v1 kind=UNAVAILABLE"),
        line.getMessage());
    assertTrue(line.getSourceClassName().startsWith("org.slf4j."), line.getSourceClassName());
  }

  private static LogRecord lineOfAVerticleWithoutPortOne() throws Exception {
    CompletableFuture<LogRecord> first = new CompletableFuture<>();
    Handler recorder =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            first.complete(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(LOGGER);
    log.addHandler(recorder);
    Vertx vertx = Vertx.vertx();
    try {
      NetServer closing =
          vertx.createNetServer().connectHandler(NetSocket::close).listen(0, "127.0.0.1").await();
      vertx
          .deployVerticle(
              new PortOneV1Verticle(
                  new PortOneV1Options()
                      .setBaseUrl("http://127.0.0.1:" + closing.actualPort())
                      .setApiKey("key")
                      .setApiSecret("secret")))
          .await();
      return first.get(60, TimeUnit.SECONDS);
    } finally {
      log.removeHandler(recorder);
      vertx.close().await();
    }
  }

  /** The bridge of SLF4J 2.0.7 loses the parameters of a pattern. */
  @Test
  void everyRecordIsACompleteText() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<Path> wrong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> PATTERN_WITH_PARAMETERS.matcher(read(file)).find())
              .toList();

      assertEquals(List.of(), wrong);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
