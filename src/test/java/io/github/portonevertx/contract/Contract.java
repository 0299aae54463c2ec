package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every {@link AccessMode}: each test of a subclass runs once for each. */
@ParameterizedClass
@MethodSource("io.github.portonevertx.contract.AccessMode#chosen")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Contract {
  @Parameter AccessMode way;
  private final List<AccessMode.Access> opened = new ArrayList<>();
  private int addresses;

  AccessMode.Nodes nodes;
  PortOneSimulator simulator;
  PortOneV1Client client;

  @BeforeParameterizedClassInvocation
  void openNodes(AccessMode way) {
    nodes = way.nodes();
  }

  @AfterParameterizedClassInvocation
  void closeNodes() {
    nodes.close();
  }

  @BeforeEach
  void openClient() {
    simulator = PortOneSimulator.start(nodes.sender()).await();
    client = open(options());
  }

  @AfterEach
  void closeClients() {
    // The simulator is closed first, so that its held responses do not delay the others.
    simulator.close().await();
    opened.forEach(access -> access.end().get().await());
    opened.clear();
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
    AccessMode.Access access = way.open(nodes, options);
    opened.add(access);
    return access.client();
  }

  static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  /** Returns everything that a caller can read from a failure. */
  static void assertFails(
      Future<?> future,
      FailureKind kind,
      String action,
      int httpStatus,
      Integer portOneCode,
      String text) {
    PortOneException failure = failure(future);
    assertEquals(
        List.of(kind, action, httpStatus, "" + portOneCode, text),
        List.of(
            failure.kind(),
            "" + failure.action(),
            failure.httpStatus(),
            "" + failure.portOneCode(),
            withoutCause(failure.text())));
  }

  /** Returns the text without the address and the cause, which depend on the system. */
  private static String withoutCause(String text) {
    return text.replaceFirst("(: 127\\.0\\.0\\.1:\\d+)?( \\([A-Za-z ]+\\))?$", "");
  }
}
