package io.github.portonevertx.cluster;

import static java.util.Objects.requireNonNull;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A node in its own JVM, controlled by lines of JSON on standard input, each answered by one line
 * on standard output. It exits at the end of its input, so it never outlives its parent process.
 */
public final class NodeMain {
  /** The payment that reads request from a server with its own simulator. */
  static final String PAID = "imp_100000000001";

  private final LoopbackNode node;
  private @Nullable PortOneSimulator simulator;

  private NodeMain(LoopbackNode node) {
    this.node = node;
  }

  /**
   * Joins the cluster that the first argument names; with a second one, from that address of this
   * machine, and starts a cluster there if the first is empty.
   */
  public static void main(String[] arguments) throws IOException {
    NodeMain main = new NodeMain(join(arguments));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(new JsonObject().put("joined", main.node.cluster()));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(main.execute(new JsonObject(line)).await().encode());
    }
    Runtime.getRuntime().halt(0);
  }

  private static LoopbackNode join(String[] arguments) {
    if (arguments.length == 1) {
      return LoopbackNode.joining(arguments[0]);
    }
    return arguments[0].isEmpty()
        ? LoopbackNode.first(arguments[1])
        : LoopbackNode.joining(arguments[0], arguments[1]);
  }

  private Future<JsonObject> execute(JsonObject order) {
    return switch (order.getString("order")) {
      case "serve" -> serve(new PortOneV1Options(order.getJsonObject("options")));
      case "serve with simulator" -> serveWithSimulator(order);
      case "answered" ->
          Future.succeededFuture(
              new JsonObject().put("count", requireNonNull(simulator).count("payments.get")));
      case "executed" -> Future.succeededFuture(executed(order));
      case "call" -> call(order);
      case "load" -> Load.of(node.vertx(), order).run();
      case "close" -> node.vertx().close().map(new JsonObject());
      default -> throw new IllegalArgumentException(order.encode());
    };
  }

  private Future<JsonObject> serve(PortOneV1Options options) {
    return node.vertx()
        .deployVerticle(new PortOneV1Verticle(options))
        .map(id -> new JsonObject().put("serving", id));
  }

  /** Serves from a simulator in this JVM, which stays reachable when the link is cut. */
  private Future<JsonObject> serveWithSimulator(JsonObject order) {
    return PortOneSimulator.start(node.vertx())
        .compose(
            portone -> {
              simulator = portone;
              portone.ledger().add(PaymentSeed.paid().impUid(PAID));
              for (int i = 0; i < order.getInteger("orders"); i++) {
                portone.ledger().pay(order.getString("prefix") + i, 1000);
              }
              portone
                  .faults()
                  .always(
                      "payments.cancel",
                      new Fault.Delay(Duration.ofMillis(order.getLong("delay"))));
              return serve(
                  new PortOneV1Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiKey(portone.apiKey())
                      .setApiSecret(portone.apiSecret())
                      .setAddress(order.getString("address"))
                      .setCommandsEnabled(true));
            });
  }

  /** Returns how often each order was refunded by this node. */
  private JsonObject executed(JsonObject order) {
    JsonArray times = new JsonArray();
    for (int i = 0; i < order.getInteger("orders"); i++) {
      times.add(requireNonNull(simulator).executions(order.getString("prefix") + i));
    }
    return new JsonObject().put("times", times);
  }

  private Future<JsonObject> call(JsonObject order) {
    Call call = Call.of(order.getString("action")).withTimeout(Duration.ofSeconds(20));
    for (var parameter : order.getJsonObject("parameters")) {
      call = call.with(parameter.getKey(), parameter.getValue());
    }
    return PortOneV1Client.proxy(node.vertx(), order.getString("address"))
        .send(call)
        .transform(
            (reply, failure) ->
                Future.succeededFuture(
                    reply != null
                        ? new JsonObject().put("reply", reply.json())
                        : failure((PortOneException) failure)));
  }

  private static JsonObject failure(PortOneException failure) {
    return new JsonObject()
        .put("failure", failure.kind().name())
        .put("status", failure.httpStatus())
        .put("text", failure.getMessage());
  }
}
