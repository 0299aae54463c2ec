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
 * A node of a real cluster on the loopback only: no multicast, no phone-home, ports chosen by the
 * system, and a unique cluster name, so that concurrent builds do not interfere.
 *
 * @param vertx closing it leaves the cluster
 * @param cluster what another node passes to join
 */
public record LoopbackNode(Vertx vertx, String cluster) {
  /**
   * The system property for the interval in milliseconds at which the event bus checks its peers.
   */
  static final String PING = "event-bus.ping";

  private static final String LOOPBACK = "127.0.0.1";

  /** Starts the first node of a new cluster. */
  public static LoopbackNode first() {
    return first(LOOPBACK);
  }

  /** Starts the first node of a new cluster at another address of this machine. */
  static LoopbackNode first(String host) {
    return start("loopback-" + UUID.randomUUID(), host, null);
  }

  /** Starts another node of a cluster, in this JVM or another. */
  public static LoopbackNode joining(String cluster) {
    return joining(cluster, LOOPBACK);
  }

  /** Starts another node of a cluster at an address of this machine. */
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
            // Disables the wait for further members, since the members are listed.
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
