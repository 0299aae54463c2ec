import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The header {@code User-Agent} of every request, those for tokens included, with the version in
 * the pom, from the classes, from a jar and from a module.
 */
class UserAgentTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static List<String> requests(String header) {
    return List.of(
        "/users/getToken " + header,
        "/payments/imp_1 " + header,
        "/login/api-secret " + header,
        "/payments/payment-1 " + header);
  }

  private static List<String> requestsOfThisVersion() throws IOException {
    return requests("portone-vertx/" + BuiltLibrary.version());
  }

  @Test
  void statesTheVersion() throws IOException {
    assertEquals(requestsOfThisVersion(), UserAgents.sent(vertx, new WebClientOptions()));
  }

  @Test
  void isThatOfTheApplicationIfSet() {
    assertEquals(
        requests("shop/2"), UserAgents.sent(vertx, new WebClientOptions().setUserAgent("shop/2")));
  }

  @Test
  void isLeftOutIfDisabled() {
    assertEquals(
        requests("null"),
        UserAgents.sent(vertx, new WebClientOptions().setUserAgentEnabled(false)));
  }

  @Test
  void statesTheVersionInAModule() throws IOException, InterruptedException {
    assertEquals(
        requestsOfThisVersion(),
        BuiltLibrary.runWithModule(BuiltLibrary.CLASSES, "UserAgents").lines().toList());
  }

  @Test
  void statesTheVersionInAModularJar(@TempDir Path directory)
      throws IOException, InterruptedException {
    assertEquals(
        requestsOfThisVersion(),
        BuiltLibrary.runWithModule(BuiltLibrary.jar(directory), "UserAgents").lines().toList());
  }

  @Test
  void statesTheVersionInAJarOnTheClassPath(@TempDir Path directory)
      throws IOException, InterruptedException {
    assertEquals(
        requestsOfThisVersion(),
        BuiltLibrary.runWithClassPath(BuiltLibrary.jar(directory), "UserAgents").lines().toList());
  }
}
