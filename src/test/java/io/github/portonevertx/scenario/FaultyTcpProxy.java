package io.github.portonevertx.scenario;

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

/** A TCP proxy in front of a server, which can make connections fail. */
public final class FaultyTcpProxy {

  /** What happens to a connection. */
  public enum Mode {
    /** Its bytes are forwarded, both ways. */
    FORWARDING,
    /** It is refused. */
    REFUSING,
    /** It is answered with bytes that are neither TLS nor HTTP, and closed. */
    GARBLING,
    /** It is accepted, and never answered. */
    SILENT
  }

  private static final String LOOPBACK = "127.0.0.1";
  private static final Buffer GARBAGE =
      Buffer.buffer(new byte[] {0x15, (byte) 0xff, 0, 7, 'n', 'o', '!', '\r', '\n'});

  /*
   * Below the ports that the system hands out: one of those would be taken by a connection of
   * another process while the proxy is refusing.
   */
  private static final int LOWEST_PORT = 20_000;
  private static final int PORTS = 12_000;

  private final Vertx vertx;
  private final int target;
  private final NetServerOptions options;
  private final NetClient client;
  private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.FORWARDING;
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
   * Starts a proxy in front of a server on the loopback.
   *
   * @param abrupt whether it ends connections with a reset
   */
  public static Future<FaultyTcpProxy> start(Vertx vertx, int target, boolean abrupt) {
    int port = LOWEST_PORT + new SplittableRandom().nextInt(PORTS);
    FaultyTcpProxy proxy = new FaultyTcpProxy(vertx, target, port, abrupt);
    return proxy.listen().map(proxy).recover(taken -> start(vertx, target, abrupt));
  }

  /** Returns the port it listens on. */
  public int port() {
    return options.getPort();
  }

  /** Sets the mode of connections from now on; refusing closes those that are open. */
  public Future<Void> setMode(Mode next) {
    Mode before = mode;
    mode = next;
    if (next == Mode.REFUSING) {
      NetServer listening = server;
      server = null;
      cut();
      return listening == null ? Future.succeededFuture() : listening.close();
    }
    return before == Mode.REFUSING ? listen() : Future.succeededFuture();
  }

  /** Closes every open connection. */
  public void cut() {
    List.copyOf(open).forEach(NetSocket::close);
  }

  /** Closes the proxy and every connection. */
  public Future<Void> close() {
    return Future.join(setMode(Mode.REFUSING), client.close()).mapEmpty();
  }

  private Future<Void> listen() {
    NetServer listening = vertx.createNetServer(options).connectHandler(this::accept);
    return listening.listen().onSuccess(bound -> server = bound).mapEmpty();
  }

  private void accept(NetSocket near) {
    open.add(near);
    near.closeHandler(closed -> open.remove(near));
    near.exceptionHandler(broken -> near.close());
    switch (mode) {
      case FORWARDING -> relay(near);
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
