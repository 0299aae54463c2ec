package io.github.portonevertx.chaos;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A relay on the way to a server that does to connections what networks do. */
final class FaultyTcpProxy {

  /** What happens to a connection. */
  enum Mood {
    /** Its bytes are handed on, both ways. */
    CALM,
    /** Nobody listens. */
    REFUSING,
    /** It is answered with bytes that are neither TLS nor HTTP, and closed. */
    GARBLING,
    /** It is accepted, and that is all. */
    SILENT
  }

  private static final String LOOPBACK = "127.0.0.1";
  private static final Buffer GARBAGE =
      Buffer.buffer(new byte[] {0x15, (byte) 0xff, 0, 7, 'n', 'o', '!', '\r', '\n'});

  /*
   * Below the ports that the system hands out: one of those would be taken by a connection of
   * somebody else's while the gremlin is refusing.
   */
  private static final int LOWEST_PORT = 20_000;
  private static final int PORTS = 12_000;

  private final Vertx vertx;
  private final int target;
  private final NetServerOptions options;
  private final NetClient client;
  private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
  private volatile Mood mood = Mood.CALM;
  private volatile @Nullable NetServer server;

  private FaultyTcpProxy(Vertx vertx, int target, int port, boolean abrupt) {
    this.vertx = vertx;
    this.target = target;
    this.client = vertx.createNetClient();
    this.options = new NetServerOptions().setHost(LOOPBACK).setPort(port);
    if (abrupt) {
      // Closing then is a reset, and what was not sent yet is lost.
      options.setSoLinger(0);
    }
  }

  /**
   * Stands in front of a server on loopback.
   *
   * @param abrupt whether it ends connections with a reset
   */
  static Future<FaultyTcpProxy> start(Vertx vertx, int target, boolean abrupt) {
    int port = LOWEST_PORT + new SplittableRandom().nextInt(PORTS);
    FaultyTcpProxy gremlin = new FaultyTcpProxy(vertx, target, port, abrupt);
    return gremlin.listen().map(gremlin).recover(taken -> start(vertx, target, abrupt));
  }

  int port() {
    return options.getPort();
  }

  /** Treats connections that come from now on in this way; refusing ends those that are open. */
  Future<Void> become(Mood next) {
    Mood before = mood;
    mood = next;
    if (next == Mood.REFUSING) {
      NetServer listening = server;
      server = null;
      cut();
      return listening == null ? Future.succeededFuture() : listening.close();
    }
    return before == Mood.REFUSING ? listen() : Future.succeededFuture();
  }

  /** Ends every connection that is open. */
  void cut() {
    List.copyOf(open).forEach(NetSocket::close);
  }

  Future<Void> close() {
    return Future.join(become(Mood.REFUSING), client.close()).mapEmpty();
  }

  private Future<Void> listen() {
    NetServer listening = vertx.createNetServer(options).connectHandler(this::accept);
    return listening.listen().onSuccess(bound -> server = bound).mapEmpty();
  }

  private void accept(NetSocket near) {
    open.add(near);
    near.closeHandler(closed -> open.remove(near));
    near.exceptionHandler(broken -> near.close());
    switch (mood) {
      case CALM -> relay(near);
      case GARBLING -> near.write(GARBAGE).onComplete(written -> near.close());
      case SILENT -> near.handler(lost -> {});
      case REFUSING -> near.close();
    }
  }

  private void relay(NetSocket near) {
    near.pause();
    client
        .connect(target, LOOPBACK)
        .onSuccess(
            far -> {
              far.exceptionHandler(broken -> far.close());
              far.closeHandler(closed -> near.close());
              near.closeHandler(
                  closed -> {
                    open.remove(near);
                    far.close();
                  });
              if (open.contains(near)) {
                near.pipeTo(far).onFailure(broken -> far.close());
                far.pipeTo(near).onFailure(broken -> near.close());
              } else {
                far.close();
              }
            })
        .onFailure(gone -> near.close());
  }
}
