import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the example shop in a real browser if Chromium and its driver are installed. */
@Timeout(180)
class ShopBrowserTest {
  private static final Path BUYER = Path.of("src/test/browser/shop.js").toAbsolutePath();

  /** Where .ci/run installs the driver; the test downloads nothing. */
  private static final Path DRIVER = Path.of("target/browser/node_modules").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void buyerOrdersPaysAndIsRefunded(String api) throws Exception {
    Optional<String> chromium = program("chromium", "chromium-browser", "google-chrome");
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH");
    assumeTrue(program("node").isPresent(), "no Node.js on the PATH");
    assumeTrue(
        Files.isDirectory(DRIVER),
        "no driver in "
            + DRIVER
            + ": install src/test/browser/package.json there, as .ci/run does");
    Vertx vertx = Vertx.vertx();
    try {
      String address = Shop.open(vertx, api, 0, null).await(30, TimeUnit.SECONDS).shop().address();

      assertEquals(
          List.of(
              "Not paid yet",
              "Payment failed",
              "Not paid yet",
              "Paid",
              "Refunded",
              "Not paid yet",
              "Waiting for your transfer",
              "Paid"),
          seen(address, chromium.get(), api));
    } finally {
      vertx.close().await();
    }
  }

  private static List<String> seen(String address, String chromium, String api) throws Exception {
    Path picture = Path.of("target/browser/shop-" + api + ".png").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder("node", BUYER.toString(), address, chromium, picture.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("NODE_PATH", DRIVER.toString());
    Process buyer = builder.start();
    try {
      assertTrue(buyer.waitFor(150, TimeUnit.SECONDS), "the browser did not exit within 150 s");
      return new String(buyer.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } finally {
      buyer.destroy();
    }
  }

  /** Returns the first of these names that is an installed program. */
  private static Optional<String> program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
