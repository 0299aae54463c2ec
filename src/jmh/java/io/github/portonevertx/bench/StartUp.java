package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import org.jspecify.annotations.Nullable;

/** A program that deploys one verticle and prints the time in microseconds. */
final class StartUp {
  private StartUp() {}

  static final String EMPTY = "empty";
  static final String WEB_CLIENT = "web-client";

  /** Starts; the argument is the name of the verticle, or for ours the URL of the server. */
  public static void main(String[] args) {
    long begun = System.nanoTime();
    Vertx vertx = Vertx.vertx();
    vertx.deployVerticle(verticle(args[0])).await();
    System.out.println((System.nanoTime() - begun) / 1_000);
    Runtime.getRuntime().halt(0);
  }

  private static Deployable verticle(String name) {
    return switch (name) {
      case EMPTY -> new Empty();
      case WEB_CLIENT -> new WithWebClient();
      default -> new PortOneV1Verticle(Clients.options(name));
    };
  }

  private static final class Empty extends VerticleBase {
    @Override
    public Future<?> start() {
      return Future.succeededFuture();
    }
  }

  /** The minimum that a client of a server needs. */
  private static final class WithWebClient extends VerticleBase {
    private @Nullable WebClient client;

    @Override
    public Future<?> start() {
      client = WebClient.create(vertx);
      return Future.succeededFuture(client);
    }
  }
}
