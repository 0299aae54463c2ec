package io.github.portonevertx.sql;

import static io.github.portonevertx.sql.Postgres.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy in front of the database that counts the requests of all its connections, and loses a
 * connection at one of them. A request is what the client sends before it waits for an answer; the
 * messages that open a connection are not counted.
 */
final class StatementProxy {
  /** When a connection is lost. */
  enum Loss {
    /** The database ends the session before it has received the request. */
    BEFORE_REQUEST,
    /** The database has executed the request, and its answer is lost with the connection. */
    AFTER_REQUEST
  }

  /** The last message of an answer: the database is ready for the next request. */
  private static final int READY_LENGTH = 6;

  private final Queue<NetSocket> clients = new ConcurrentLinkedQueue<>();
  private final NetServer server;
  private final Vertx vertx;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger losses = new AtomicInteger();
  private volatile int lostRequest;
  private volatile Loss loss = Loss.BEFORE_REQUEST;

  /** Starts a proxy on a free port of the loopback. */
  StatementProxy(Vertx vertx) {
    this.vertx = vertx;
    this.server =
        await(vertx.createNetServer().connectHandler(this::connected).listen(0, "127.0.0.1"));
  }

  /** Returns its port. */
  int port() {
    return server.actualPort();
  }

  /** Loses the connection of one request, counted from now on; 0 for none. */
  void lose(int request, Loss when) {
    requests.set(0);
    loss = when;
    lostRequest = request;
  }

  /** Returns the number of requests since the last call of {@link #lose}. */
  int requests() {
    return requests.get();
  }

  /** Returns the number of lost connections. */
  int losses() {
    return losses.get();
  }

  /** Loses all connections. */
  void disconnect() {
    clients.forEach(NetSocket::close);
  }

  private void connected(NetSocket client) {
    clients.add(client);
    client.pause();
    vertx
        .createNetClient()
        .connect(Postgres.address())
        .onSuccess(database -> new Relay(client, database))
        .onFailure(failure -> client.close());
  }

  /** One connection. Both sockets are on one event loop. */
  private final class Relay {
    private final NetSocket client;
    private final NetSocket database;
    private Buffer answer = Buffer.buffer();
    private boolean open;
    private boolean losing;

    Relay(NetSocket client, NetSocket database) {
      this.client = client;
      this.database = database;
      client.handler(this::request);
      database.handler(this::answer);
      client.exceptionHandler(failure -> {});
      database.exceptionHandler(failure -> {});
      client.closeHandler(closed -> database.close());
      database.closeHandler(closed -> client.close());
      client.resume();
    }

    private void request(Buffer bytes) {
      if (open && requests.incrementAndGet() == lostRequest) {
        losses.incrementAndGet();
        if (loss == Loss.BEFORE_REQUEST) {
          database.close();
          return;
        }
        losing = true;
      }
      answer = Buffer.buffer();
      database.write(bytes);
    }

    private void answer(Buffer bytes) {
      answer.appendBuffer(bytes);
      boolean ready =
          answer.length() >= READY_LENGTH
              && answer.getByte(answer.length() - READY_LENGTH) == 'Z'
              && answer.getInt(answer.length() - READY_LENGTH + 1) == READY_LENGTH - 1;
      open |= ready;
      if (!losing) {
        client.write(bytes);
      } else if (ready) {
        client.close();
      }
    }
  }
}
