package io.github.portonevertx.testkit.v1;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A shop's server that records posted requests in the order of arrival and sends planned responses.
 */
final class TestShop {

  record Post(String path, String contentType, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }
  }

  private record Reply(int status, String body) {}

  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean silent;

  TestShop(Vertx vertx) {
    server = vertx.createHttpServer().requestHandler(this::receive).listen(0, "127.0.0.1").await();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.actualPort() + path;
  }

  List<Post> posts() {
    return List.copyOf(posts);
  }

  List<String> bodies() {
    return posts.stream().map(Post::body).toList();
  }

  /** Sets the status of the next response; the default is 200. */
  TestShop reply(int status, String body) {
    replies.add(new Reply(status, body));
    return this;
  }

  TestShop reply(int... statuses) {
    for (int status : statuses) {
      reply(status, "");
    }
    return this;
  }

  /** Accepts requests and no longer responds. */
  void stopResponding() {
    silent = true;
  }

  void close() {
    server.close().await();
  }

  private void receive(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              posts.add(
                  new Post(
                      String.valueOf(request.path()),
                      String.valueOf(request.getHeader("Content-Type")),
                      body.toString()));
              Reply reply = replies.poll();
              if (!silent) {
                request
                    .response()
                    .setStatusCode(reply == null ? 200 : reply.status())
                    .end(reply == null ? "" : reply.body());
              }
            });
  }
}
