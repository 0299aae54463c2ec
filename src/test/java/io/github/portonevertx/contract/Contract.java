package io.github.portonevertx.contract;

import io.github.portonevertx.support.AccessContract;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of V1 in every access mode, over a simulator. */
abstract class Contract extends AccessContract<PortOneV1Client> {
  private int addresses;

  PortOneSimulator simulator;
  PortOneV1Client client;

  @BeforeEach
  void openClient() {
    simulator = PortOneSimulator.start(nodes.sender()).await();
    client = open(options());
  }

  /** Runs before the clients are closed, so that held responses do not delay that. */
  @AfterEach
  void closeSimulator() {
    simulator.close().await();
  }

  /**
   * Returns options for the simulator of this test without retries, so that one fault is one
   * failure.
   */
  PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
        .setRetries(0)
        .setAddress("portone-" + ++addresses);
  }

  /** Returns another client, which is closed after the test. */
  PortOneV1Client open(PortOneV1Options options) {
    return open(new V1Clients(options));
  }
}
