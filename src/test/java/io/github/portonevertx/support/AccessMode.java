package io.github.portonevertx.support;

import io.github.portonevertx.cluster.LoopbackNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** The way a caller reaches the HTTP client of an API. The contract is the same for all. */
public enum AccessMode {
  /** The client sends requests itself. */
  EMBEDDED {
    @Override
    public Nodes nodes() {
      Vertx vertx = Vertx.vertx();
      return new Nodes(vertx, vertx);
    }

    @Override
    public <C> Access<C> open(Nodes nodes, ClientFactory<C> clients) {
      return clients.embedded(nodes.caller());
    }
  },
  /** The client sends messages to a service of the same Vert.x. */
  PROXY {
    @Override
    public Nodes nodes() {
      Vertx vertx = Vertx.vertx();
      return new Nodes(vertx, vertx);
    }
  },
  /** The client sends messages to a service on another node of a cluster. */
  CLUSTER {
    @Override
    public Nodes nodes() {
      return new Nodes(clustered(), clustered());
    }
  },
  /** The same with a cluster manager for production, which starts slowly. */
  HAZELCAST {
    @Override
    public Nodes nodes() {
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
  public record Nodes(Vertx caller, Vertx sender) {
    /** Closes both. */
    public void close() {
      Future.join(caller.close(), sender.close()).await();
    }
  }

  /** A client, and the function that closes it and everything it needs. */
  public record Access<C>(C client, Supplier<Future<Void>> end) {}

  /** Starts the nodes of this mode. */
  public abstract Nodes nodes();

  /** Opens a client in this mode. */
  public <C> Access<C> open(Nodes nodes, ClientFactory<C> clients) {
    Supplier<Future<Void>> end = clients.serve(nodes.sender()).await();
    return new Access<>(clients.proxy(nodes.caller()), end);
  }

  private static Vertx clustered() {
    return Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
  }
}
