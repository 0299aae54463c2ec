package io.github.portonevertx.contract;

import io.github.portonevertx.cluster.LoopbackNode;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** The way a caller reaches PortOne. The contract is the same for all. */
enum AccessMode {
  /** The client sends requests to PortOne itself. */
  EMBEDDED {
    @Override
    Nodes nodes() {
      Vertx vertx = Vertx.vertx();
      return new Nodes(vertx, vertx);
    }

    @Override
    Access open(Nodes nodes, PortOneV1Options options) {
      PortOneV1Client client = PortOneV1Client.create(nodes.caller(), options);
      return new Access(client, client::close);
    }
  },
  /** The client sends messages to a verticle of the same Vert.x. */
  PROXY {
    @Override
    Nodes nodes() {
      Vertx vertx = Vertx.vertx();
      return new Nodes(vertx, vertx);
    }
  },
  /** The client sends messages to a verticle on another node of a cluster. */
  CLUSTER {
    @Override
    Nodes nodes() {
      return new Nodes(clustered(), clustered());
    }
  },
  /** The same with a cluster manager for production, which starts slowly. */
  HAZELCAST {
    @Override
    Nodes nodes() {
      LoopbackNode first = LoopbackNode.first();
      return new Nodes(first.vertx(), LoopbackNode.joining(first.cluster()).vertx());
    }
  };

  /** Returns the fast modes, or the one that the profile {@code cluster} names. */
  static Set<AccessMode> chosen() {
    String named = System.getProperty("way");
    return named != null ? EnumSet.of(valueOf(named)) : EnumSet.complementOf(EnumSet.of(HAZELCAST));
  }

  /** The Vert.x of the caller and that of the HTTP client, which are the same without a cluster. */
  record Nodes(Vertx caller, Vertx sender) {
    void close() {
      Future.join(caller.close(), sender.close()).await();
    }
  }

  /** A client, and the function that closes it and everything it needs. */
  record Access(PortOneV1Client client, Supplier<Future<Void>> end) {}

  abstract Nodes nodes();

  Access open(Nodes nodes, PortOneV1Options options) {
    String id = nodes.sender().deployVerticle(new PortOneV1Verticle(options)).await();
    return new Access(
        PortOneV1Client.proxy(nodes.caller(), options.getAddress()),
        () -> nodes.sender().undeploy(id));
  }

  private static Vertx clustered() {
    return Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
  }
}
