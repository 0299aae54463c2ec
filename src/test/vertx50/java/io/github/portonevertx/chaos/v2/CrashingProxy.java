package io.github.portonevertx.chaos.v2;

import static io.github.portonevertx.sql.Postgres.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.Locale;

/**
 * A proxy between a process and its database, in the same process. Three points of a crash are at
 * each request to the database: before it is sent, after it was sent, and after the database has
 * answered it.
 */
final class CrashingProxy {
  private final Vertx vertx;
  private final SocketAddress database;
  private final CrashPoints points;
  private final NetServer server;

  /** Starts a proxy on a free port of the loopback. */
  CrashingProxy(Vertx vertx, SocketAddress database, CrashPoints points) {
    this.vertx = vertx;
    this.database = database;
    this.points = points;
    this.server =
        await(vertx.createNetServer().connectHandler(this::connected).listen(0, "127.0.0.1"));
  }

  /** Returns its port. */
  int port() {
    return server.actualPort();
  }

  private void connected(NetSocket client) {
    client.pause();
    vertx
        .createNetClient()
        .connect(database)
        .onFailure(failure -> client.close())
        .onSuccess(socket -> relay(client, socket));
  }

  private void relay(NetSocket client, NetSocket socket) {
    String[] last = {"the start"};
    client.handler(
        request -> {
          last[0] = name(request);
          points.reached("before " + last[0]);
          socket.write(request).onSuccess(written -> points.reached("after sending " + last[0]));
        });
    socket.handler(
        answer -> {
          points.reached("after the answer to " + last[0]);
          client.write(answer);
        });
    client.exceptionHandler(failure -> {});
    socket.exceptionHandler(failure -> {});
    client.closeHandler(closed -> socket.close());
    socket.closeHandler(closed -> client.close());
    client.resume();
  }

  /** Returns the first word of a statement, or what else is requested. */
  private static String name(Buffer request) {
    byte type = request.getByte(0);
    if (type == 'B') {
      return "the execution of a prepared statement";
    }
    if (type != 'Q' && type != 'P') {
      return type == 'C' ? "the close of a prepared statement" : "another message";
    }
    int start = 5;
    if (type == 'P') {
      while (request.getByte(start) != 0) {
        start++;
      }
      start++;
    }
    String text = request.getString(start, Math.min(start + 12, request.length())).trim();
    String word = text.split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT);
    return (type == 'P' ? "the preparation of " : "") + word;
  }
}
