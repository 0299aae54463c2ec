package io.github.portonevertx.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of every {@link AccessMode}: each test of a subclass runs once for each.
 *
 * @param <C> the type of the client
 */
@ParameterizedClass
@MethodSource("io.github.portonevertx.support.AccessMode#chosen")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields.
public abstract class AccessContract<C> {
  /** The mode of the current tests. */
  @Parameter protected AccessMode mode;

  /** The nodes of the current mode. */
  protected AccessMode.Nodes nodes;

  private final List<AccessMode.Access<C>> opened = new ArrayList<>();

  @BeforeParameterizedClassInvocation
  void openNodes(AccessMode mode) {
    nodes = mode.nodes();
  }

  @AfterParameterizedClassInvocation
  void closeNodes() {
    nodes.close();
  }

  @AfterEach
  void closeClients() {
    opened.forEach(access -> access.end().get().await());
    opened.clear();
  }

  /** Opens a client, which is closed after the test and after the methods of subclasses. */
  protected C open(ClientFactory<C> clients) {
    AccessMode.Access<C> access = mode.open(nodes, clients);
    opened.add(access);
    return access.client();
  }

  /** Returns the failure of a future. */
  protected static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  /** Asserts everything that a caller can read from a failure. */
  protected static void assertFails(
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
