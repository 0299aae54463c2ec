package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import org.jspecify.annotations.Nullable;

/** A program that deploys one verticle and prints the time until then in microseconds. */
final class StartUp {
  private StartUp() {}

  static final String EMPTY = "empty";
  static final String WEB_CLIENT = "web-client";
  static final String V1 = "v1";
  static final String V2 = "v2";

  /**
   * Starts; the arguments are the name of the verticle and the URLs of the servers of V1 and V2.
   */
  public static void main(String[] args) {
    long begun = System.nanoTime();
    Vertx vertx = Vertx.vertx();
    vertx.deployVerticle(verticle(args)).await();
    System.out.println((System.nanoTime() - begun) / 1_000);
    Runtime.getRuntime().halt(0);
  }

  private static Deployable verticle(String[] args) {
    return switch (args[0]) {
      case EMPTY -> new Empty();
      case WEB_CLIENT -> new WithWebClient();
      case V1 -> new PortOneV1Verticle(Clients.options(args[1]));
      case V2 -> new PortOneV2Verticle(V2Clients.options(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
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
