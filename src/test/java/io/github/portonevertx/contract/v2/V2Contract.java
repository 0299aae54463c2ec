package io.github.portonevertx.contract.v2;

import io.github.portonevertx.support.AccessContract;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of V2 in every access mode, over a simulator. */
abstract class V2Contract extends AccessContract<PortOneV2Client> {
  private int addresses;

  PortOneV2Simulator simulator;
  PortOneV2Client client;

  @BeforeEach
  void openClient() {
    simulator = PortOneV2Simulator.start(nodes.sender()).await();
    client = open(options());
  }

  /** Runs before the clients are closed, so that held responses do not delay that. */
  @AfterEach
  void closeSimulator() {
    simulator.close().await();
  }

  /** Returns options for the simulator of this test. */
  PortOneV2Options options() {
    return new PortOneV2Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiSecret(simulator.apiSecret())
        .setCommandsEnabled(true)
        .setAddress("portone-v2-" + ++addresses);
  }

  /** Returns another client, which is closed after the test. */
  PortOneV2Client open(PortOneV2Options options) {
    return open(new V2Clients(options));
  }
}
