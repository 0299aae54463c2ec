package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An application without {@code vertx-web} can use everything but the receivers. */
class WithoutVertxWebTest {
  @Test
  void clientVerticleAndSweepRun() throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !Path.of(entry).getFileName().toString().matches("vertx-web-\\d.*"))
            .collect(Collectors.joining(File.pathSeparator));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                classPath,
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertTrue(program.waitFor(30, TimeUnit.SECONDS), "the program did not exit within 30 s");
    assertEquals(0, program.exitValue(), printed);
    assertTrue(
        printed
            .replace("\r\n", "\n")
            .contains("no vertx-web\nloaded PortOneV1Verticle\nswept PAID\n"),
        printed);
  }

  /** The program of the child process. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      try {
        Class.forName("io.vertx.ext.web.RoutingContext");
      } catch (ClassNotFoundException e) {
        System.out.println("no vertx-web");
      }
      System.out.println("loaded " + PortOneV1Verticle.class.getSimpleName());
      JsonObject payment =
          new JsonObject()
              .put("imp_uid", "imp_1")
              .put("merchant_uid", "order-1")
              .put("amount", 1)
              .put("cancel_amount", 0)
              .put("currency", "KRW")
              .put("status", "paid")
              .put("paid_at", 1_700_000_000);
      JsonObject page = new JsonObject().put("list", new JsonArray(List.of(payment)));
      PortOneV1Client client =
          PortOneV1Client.over(
              call ->
                  Future.succeededFuture(
                      Reply.of(call.action().equals("payments.get") ? payment : page)));
      Vertx vertx = Vertx.vertx();
      PaymentEvents events =
          new PaymentEvents(
              vertx,
              client,
              event -> {
                System.out.println("swept " + event.kind());
                return Future.succeededFuture();
              });
      new Sweep(
              events,
              Duration.ofDays(1),
              Instant.ofEpochSecond(1_700_000_000),
              position -> Future.succeededFuture())
          .run()
          .await();
      vertx.close().await();
    }
  }
}
