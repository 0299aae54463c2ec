package io.github.portonevertx.cluster;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneClient;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.PortOneOptions;
import io.github.portonevertx.PortOneVerticle;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A node in a JVM of its own, told what to do by lines of JSON on its input, each answered by one
 * line on its output. It ends with its input, so it never outlives who started it.
 */
public final class NodeMain {
  private final LoopbackNode node;

  private NodeMain(LoopbackNode node) {
    this.node = node;
  }

  /** Joins the cluster that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    NodeMain main = new NodeMain(LoopbackNode.joining(arguments[0]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(new JsonObject().put("joined", true));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(main.obey(new JsonObject(line)).await().encode());
    }
    Runtime.getRuntime().halt(0);
  }

  private Future<JsonObject> obey(JsonObject order) {
    return switch (order.getString("order")) {
      case "serve" -> serve(new PortOneOptions(order.getJsonObject("options")));
      case "call" -> call(order);
      case "load" -> Load.of(node.vertx(), order).run();
      case "close" -> node.vertx().close().map(new JsonObject());
      default -> throw new IllegalArgumentException(order.encode());
    };
  }

  private Future<JsonObject> serve(PortOneOptions options) {
    return node.vertx()
        .deployVerticle(new PortOneVerticle(options))
        .map(id -> new JsonObject().put("serving", id));
  }

  private Future<JsonObject> call(JsonObject order) {
    Call call = Call.of(order.getString("action")).withTimeout(Duration.ofSeconds(20));
    for (var parameter : order.getJsonObject("parameters")) {
      call = call.with(parameter.getKey(), parameter.getValue());
    }
    return PortOneClient.proxy(node.vertx(), order.getString("address"))
        .send(call)
        .transform(
            (reply, failure) ->
                Future.succeededFuture(
                    reply != null
                        ? new JsonObject().put("reply", reply.json())
                        : told((PortOneException) failure)));
  }

  private static JsonObject told(PortOneException failure) {
    return new JsonObject()
        .put("failure", failure.kind().name())
        .put("status", failure.httpStatus())
        .put("text", failure.getMessage());
  }
}
