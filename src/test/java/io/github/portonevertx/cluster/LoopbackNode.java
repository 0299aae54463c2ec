package io.github.portonevertx.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of a real cluster that never leaves this machine: no multicast, no phone-home, ports of
 * the system's choice, and a name of its own, so that two builds at once do not meet.
 *
 * @param vertx closing it leaves the cluster
 * @param cluster what another node says to join
 */
public record LoopbackNode(Vertx vertx, String cluster) {
  /** A system property: milliseconds after which the event bus looks whether a peer is there. */
  static final String PING = "event-bus.ping";

  private static final String LOOPBACK = "127.0.0.1";

  /** The first node of a new cluster. */
  public static LoopbackNode first() {
    return first(LOOPBACK);
  }

  /** The first node of a new cluster, at an address that is this machine's own just the same. */
  static LoopbackNode first(String host) {
    return start("loopback-" + UUID.randomUUID(), host, null);
  }

  /** One more node of a cluster, in this JVM or another. */
  public static LoopbackNode joining(String cluster) {
    return joining(cluster, LOOPBACK);
  }

  /** The same, at an address of this machine. */
  static LoopbackNode joining(String cluster, String host) {
    String[] nameAndMember = cluster.split("@", 2);
    return start(nameAndMember[0], host, nameAndMember[1]);
  }

  private static LoopbackNode start(String name, String host, @Nullable String member) {
    Config config =
        ConfigUtil.loadConfig()
            .setClusterName(name)
            .setProperty("hazelcast.phone.home.enabled", "false")
            .setProperty("hazelcast.logging.type", "none")
            // Nobody else will come: what it would wait for is known.
            .setProperty("hazelcast.wait.seconds.before.join", "0")
            .setProperty("hazelcast.partition.count", "11");
    NetworkConfig network = config.getNetworkConfig().setPort(0);
    network.getInterfaces().setEnabled(true).addInterface(host);
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    if (member != null) {
      join.getTcpIpConfig().addMember(member);
    }
    HazelcastClusterManager manager = new HazelcastClusterManager(config);
    long ping = Long.getLong(PING, EventBusOptions.DEFAULT_CLUSTER_PING_INTERVAL);
    VertxOptions options =
        new VertxOptions()
            .setEventBusOptions(
                new EventBusOptions()
                    .setHost(host)
                    .setClusterPingInterval(ping)
                    .setClusterPingReplyInterval(ping));
    Vertx vertx =
        Vertx.builder().with(options).withClusterManager(manager).buildClustered().await();
    int port = manager.getHazelcastInstance().getCluster().getLocalMember().getAddress().getPort();
    String known = member != null ? member : host + ":" + port;
    return new LoopbackNode(vertx, name + "@" + known);
  }
}
