package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Applications without Micrometer, or without that of Vert.x, in a JVM of their own. */
class WithoutMicrometerTest {
  @Test
  void clientsRunWithoutMicrometer() throws IOException, InterruptedException {
    assertEquals(
        """
        no micrometer
        false: payment-0001
        true: INVALID_REQUEST: PortOneV2Verticle: option 'metrics' needs io.micrometer:micrometer-core, which is not there
        """,
        run("(micrometer|vertx-micrometer)-.*", WithoutMicrometer.class));
  }

  @Test
  void globalRegistryIsUsedWithoutThatOfVertx() throws IOException, InterruptedException {
    assertEquals(
        """
        true: payment-0001
        in the global registry: 1.0
        a-shop: INVALID_REQUEST: PortOneV2Verticle: option 'metrics' names a registry that Vert.x does not have: \
        create Vertx with MicrometerMetricsOptions.setRegistryName of that name
        """,
        run("vertx-micrometer-.*", WithoutVertxMetrics.class));
  }

  private static String run(String absent, Class<?> program)
      throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !Path.of(entry).getFileName().toString().matches(absent))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                classPath,
                program.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program did not exit within 30 s");
    assertEquals(0, process.exitValue(), printed);
    return printed.replace("\r\n", "\n");
  }

  private static void deploy(Vertx vertx, PortOneV2Simulator simulator, Object metrics) {
    JsonObject config =
        new JsonObject()
            .put("baseUrl", simulator.baseUrl())
            .put("apiSecret", simulator.apiSecret())
            .put("metrics", metrics);
    String result;
    try {
      String id =
          vertx
              .deployVerticle(
                  PortOneV2Verticle.class.getName(), new DeploymentOptions().setConfig(config))
              .await();
      PortOneV2Client client = PortOneV2Client.proxy(vertx, new PortOneV2Options().getAddress());
      result = client.payments().get("payment-0001").await().id();
      vertx.undeploy(id).await();
    } catch (PortOneException failure) {
      result = failure.kind() + ": " + failure.text();
    }
    System.out.println(metrics + ": " + result);
  }

  /** The program of the child process without Micrometer. */
  static final class WithoutMicrometer {
    private WithoutMicrometer() {}

    public static void main(String[] args) {
      try {
        Class.forName("io.micrometer.core.instrument.MeterRegistry");
      } catch (ClassNotFoundException e) {
        System.out.println("no micrometer");
      }
      Vertx vertx = Vertx.vertx();
      PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
      simulator.ledger().pay("payment-0001", 15_000);
      deploy(vertx, simulator, false);
      deploy(vertx, simulator, true);
      vertx.close().await();
    }
  }

  /** The program of the child process without {@code vertx-micrometer-metrics}. */
  static final class WithoutVertxMetrics {
    private WithoutVertxMetrics() {}

    public static void main(String[] args) {
      MeterRegistry registry = new SimpleMeterRegistry();
      Metrics.addRegistry(registry);
      Vertx vertx = Vertx.vertx();
      PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
      simulator.ledger().pay("payment-0001", 15_000);
      try {
        deploy(vertx, simulator, true);
        System.out.println(
            "in the global registry: " + registry.get("portone.call.attempts").counter().count());
        deploy(vertx, simulator, "a-shop");
      } finally {
        // Otherwise a failure would leave the process running.
        vertx.close().await();
      }
    }
  }
}
