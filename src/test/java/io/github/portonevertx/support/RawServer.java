package io.github.portonevertx.support;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that answers each HTTP/1.1 request with bytes of a test's choice. */
public final class RawServer {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final Answering answering;
  private final NetServer server;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();

  /** Answers a request. */
  @FunctionalInterface
  public interface Answering {
    /** Writes the bytes to the request's connection, or performs any other action on it. */
    void answer(Request request);
  }

  /**
   * A request that has arrived in full.
   *
   * @param path its path and query
   * @param connection the number of the connection, counting from 1
   * @param number its place among the requests of its connection, counting from 1
   * @param socket the connection
   */
  public record Request(String path, int connection, int number, NetSocket socket) {
    /** Answers with HTTP 200 and this body. */
    public void ok(String body) {
      write(RawServer.ok(body));
    }

    /** Writes these bytes. */
    public void write(String bytes) {
      socket.write(bytes);
    }
  }

  private RawServer(Vertx vertx, Answering answering) {
    this.answering = answering;
    this.server =
        vertx.createNetServer().connectHandler(this::connected).listen(0, "127.0.0.1").await();
  }

  /** Starts a server on a free port of the loopback; it ends with its Vert.x. */
  public static RawServer start(Vertx vertx, Answering answering) {
    return new RawServer(vertx, answering);
  }

  /**
   * Returns a handler that answers token requests itself and passes the others to {@code others}.
   */
  public static Answering withToken(String token, Answering others) {
    return request -> {
      if (request.path().equals("/users/getToken")) {
        request.ok(
            "{\"code\":0,\"response\":{\"access_token\":\"%s\",\"now\":1,\"expired_at\":1800}}"
                .formatted(token));
      } else {
        others.answer(request);
      }
    };
  }

  /** Returns a response with HTTP 200 and this body of ASCII characters. */
  public static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
  }

  /** Returns the base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  /** Returns the number of accepted connections. */
  public int connections() {
    return connections.get();
  }

  /** Returns the number of open connections. */
  public int open() {
    return open.get();
  }

  private void connected(NetSocket socket) {
    int connection = connections.incrementAndGet();
    open.incrementAndGet();
    AtomicInteger requests = new AtomicInteger();
    Buffer received = Buffer.buffer();
    int[] read = {0};
    socket.exceptionHandler(broken -> {});
    socket.closeHandler(closed -> open.decrementAndGet());
    socket.handler(
        bytes -> {
          received.appendBuffer(bytes);
          for (int end = end(received, read[0]); end > 0; end = end(received, read[0])) {
            String path = received.getString(read[0], end).split(" ", 3)[1];
            read[0] = end;
            answering.answer(new Request(path, connection, requests.incrementAndGet(), socket));
          }
        });
  }

  /**
   * Returns the end of the request that begins at {@code from}; -1 if it has not arrived in full.
   */
  private static int end(Buffer received, int from) {
    String text = received.getString(from, received.length());
    int head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return -1;
    }
    Matcher length = LENGTH.matcher(text.substring(0, head));
    int end = head + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0);
    return end <= text.length() ? from + end : -1;
  }
}
