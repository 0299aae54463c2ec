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

/** How a caller gets to PortOne. The contract is the same for all. */
enum AccessMode {
  /** The client asks PortOne itself. */
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
  /** The client asks a verticle beside it. */
  PROXY {
    @Override
    Nodes nodes() {
      Vertx vertx = Vertx.vertx();
      return new Nodes(vertx, vertx);
    }
  },
  /** The client asks a verticle on another node of a cluster. */
  CLUSTER {
    @Override
    Nodes nodes() {
      return new Nodes(clustered(), clustered());
    }
  },
  /** The same with a cluster manager that people deploy; it takes its time. */
  HAZELCAST {
    @Override
    Nodes nodes() {
      LoopbackNode first = LoopbackNode.first();
      return new Nodes(first.vertx(), LoopbackNode.joining(first.cluster()).vertx());
    }
  };

  /** The quick ways, or the one that the profile {@code cluster} names. */
  static Set<AccessMode> chosen() {
    String named = System.getProperty("way");
    return named != null ? EnumSet.of(valueOf(named)) : EnumSet.complementOf(EnumSet.of(HAZELCAST));
  }

  /** Where the caller is, and where the one who asks PortOne is; the same when there is one. */
  record Nodes(Vertx caller, Vertx asker) {
    void close() {
      Future.join(caller.close(), asker.close()).await();
    }
  }

  /** A client, and what ends it and whatever it needs. */
  record Access(PortOneV1Client client, Supplier<Future<Void>> end) {}

  abstract Nodes nodes();

  Access open(Nodes nodes, PortOneV1Options options) {
    String id = nodes.asker().deployVerticle(new PortOneV1Verticle(options)).await();
    return new Access(
        PortOneV1Client.proxy(nodes.caller(), options.getAddress()),
        () -> nodes.asker().undeploy(id));
  }

  private static Vertx clustered() {
    return Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
  }
}
