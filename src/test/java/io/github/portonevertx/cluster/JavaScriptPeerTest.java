package io.github.portonevertx.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.bridge.PermittedOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.sockjs.SockJSBridgeOptions;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A peer written in JavaScript, with Vert.x's own client from npm, behind a SockJS bridge on one
 * node, sends messages to a verticle on another: only JSON, text headers and failure codes pass the
 * bridge.
 */
@Tag("cluster")
class JavaScriptPeerTest {
  private static final Path PEER = Path.of("src/test/js/peer.js").toAbsolutePath();

  /** Where .ci/run installs the client; the test downloads nothing. */
  private static final Path MODULES = Path.of("target/js/node_modules").toAbsolutePath();

  private LoopbackNode bridge;
  private LoopbackNode server;
  private PortOneSimulator simulator;
  private String url;

  @BeforeEach
  void open() {
    assumeTrue(
        Files.isDirectory(MODULES),
        "no client in " + MODULES + ": install src/test/js/package.json there, as .ci/run does");
    bridge = LoopbackNode.first();
    server = LoopbackNode.joining(bridge.cluster());
    simulator = PortOneSimulator.start(server.vertx()).await();
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setCommandsEnabled(true);
    server.vertx().deployVerticle(new PortOneV1Verticle(options)).await();

    // The bridge permits queries, but neither commands nor messages between verticles.
    SockJSBridgeOptions permitted =
        new SockJSBridgeOptions()
            .addInboundPermitted(new PermittedOptions().setAddress("portone.v1.query"));
    Router router = Router.router(bridge.vertx());
    router.route("/eventbus/*").subRouter(SockJSHandler.create(bridge.vertx()).bridge(permitted));
    HttpServer http =
        bridge.vertx().createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
    url = "http://127.0.0.1:" + http.actualPort() + "/eventbus";
  }

  @AfterEach
  void close() {
    if (bridge != null) {
      server.vertx().close().await();
      bridge.vertx().close().await();
    }
  }

  private static JsonObject message(String address, String action, JsonObject body) {
    return new JsonObject()
        .put("address", address)
        .put("headers", new JsonObject().put("action", action))
        .put("body", body);
  }

  private JsonArray answers(JsonObject... messages) throws IOException, InterruptedException {
    JsonArray all = new JsonArray();
    for (JsonObject message : messages) {
      all.add(message);
    }
    ProcessBuilder builder =
        new ProcessBuilder("node", PEER.toString(), url, all.encode())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("NODE_PATH", MODULES.toString());
    Process node = builder.start();
    try {
      assertTrue(node.waitFor(60, TimeUnit.SECONDS), "the peer did not exit within 60 s");
      byte[] output = node.getInputStream().readAllBytes();
      return new JsonArray(new String(output, StandardCharsets.UTF_8));
    } finally {
      node.destroyForcibly();
    }
  }

  @Test
  void receivesRepliesAndFailures() throws Exception {
    String impUid = simulator.ledger().pay("주문 1", 1004).getString("imp_uid");
    JsonArray answers =
        answers(
            message("portone.v1.query", "payments.get", new JsonObject().put("imp_uid", impUid)),
            message(
                "portone.v1.query",
                "payments.getMany",
                new JsonObject().put("imp_uid", new JsonArray().add(impUid).add("imp_none"))),
            message(
                "portone.v1.query", "payments.get", new JsonObject().put("imp_uid", "imp_none")),
            message("portone.v1.query", "payments.get", new JsonObject().put("impuid", impUid)),
            message("portone.v1.query", "payments.cancel", new JsonObject().put("imp_uid", impUid)),
            message(
                "portone.v1.command", "payments.cancel", new JsonObject().put("imp_uid", impUid)));

    JsonObject payment = answers.getJsonObject(0).getJsonObject("body");
    assertEquals(1004, payment.getInteger("amount"));
    assertEquals("주문 1", payment.getString("merchant_uid"));
    JsonObject partial = answers.getJsonObject(1);
    assertEquals(1, partial.getJsonArray("body").size(), partial::encode);
    assertEquals("true", partial.getJsonObject("headers").getString("partial"));
    assertEquals("[\"imp_none\"]", partial.getJsonObject("headers").getString("missing"));
    assertEquals(FailureKind.NOT_FOUND.code(), code(answers, 2));
    assertTrue(answers.getJsonObject(2).getString("text").startsWith("payments.get: "));
    assertEquals(FailureKind.INVALID_REQUEST.code(), code(answers, 3));
    assertEquals(FailureKind.FORBIDDEN.code(), code(answers, 4));
    assertEquals("access_denied", answers.getJsonObject(5).getString("rejected"));
    assertEquals(0, simulator.executions(impUid));
  }

  private static Integer code(JsonArray answers, int index) {
    return answers.getJsonObject(index).getInteger("code");
  }
}
