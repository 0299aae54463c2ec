package io.github.portonevertx.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hazelcast.config.Config;
import com.hazelcast.config.FileSystemXmlConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MultiMapConfig;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads the cluster configurations of the guide with Hazelcast's own loader. */
class ClusterConfigurationsTest {
  private static Config load(String name) throws Exception {
    // Validates the file against Hazelcast's schema and rejects unknown settings.
    return new FileSystemXmlConfig("examples/cluster/" + name + ".xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hazelcast-kubernetes", "hazelcast-hosts"})
  void configurationsHaveTheVertxSettingsAndNoOutgoingCalls(String name) throws Exception {
    Config config = load(name);
    Config usual = ConfigUtil.loadConfig();
    MultiMapConfig listeners = config.getMultiMapConfig("__vertx.subs");

    assertEquals(usual.getMultiMapConfig("__vertx.subs"), listeners);
    for (String map : List.of("__vertx.haInfo", "__vertx.nodeInfo")) {
      assertEquals(usual.getMapConfig(map), config.getMapConfig(map));
    }
    JoinConfig join = config.getNetworkConfig().getJoin();
    assertFalse(join.getMulticastConfig().isEnabled());
    assertFalse(join.getAutoDetectionConfig().isEnabled());
    assertEquals("false", config.getProperty("hazelcast.phone.home.enabled"));
    assertEquals("false", config.getProperty("hazelcast.shutdownhook.enabled"));
    join.verify();
  }

  @Test
  void kubernetesConfigurationDiscoversMembersByServiceName() throws Exception {
    JoinConfig join = load("hazelcast-kubernetes").getNetworkConfig().getJoin();

    assertTrue(join.getKubernetesConfig().isEnabled());
    assertEquals(
        "payments-cluster.default.svc.cluster.local",
        join.getKubernetesConfig().getProperty("service-dns"));
    assertFalse(join.getTcpIpConfig().isEnabled());
  }

  @Test
  void otherConfigurationsDiscoverMembersByAddress() throws Exception {
    JoinConfig join = load("hazelcast-hosts").getNetworkConfig().getJoin();

    assertTrue(join.getTcpIpConfig().isEnabled());
    assertEquals(3, join.getTcpIpConfig().getMembers().size());
    assertFalse(join.getKubernetesConfig().isEnabled());
  }
}
